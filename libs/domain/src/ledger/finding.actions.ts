import { asks, nobody, tells } from './notice-rule';
import type { LedgerActionRule } from './ledger-action-rule';

/** What was found and what became of it. A finding is put to the client when it is confirmed, and not before. */
export const findingActions = {
  'finding.raised': {
    label: { ja: '発見事項を起票', en: 'Finding raised' },
    audience: 'firm',
    notices: asks('reviewer'),
    entity: 'finding',
    facts: { number: 'number', testId: 'id', deviations: 'number', textVersion: 'number', confirmedWords: 'code' },
  },
  'finding.revised': {
    label: { ja: '発見事項の文を変更', en: 'Finding revised' },
    audience: 'firm',
    notices: tells('finding-raiser'),
    entity: 'finding',
    facts: { number: 'number', textVersion: 'number', stateBefore: 'code', confirmedWords: 'code' },
  },
  'finding.confirmed': {
    label: { ja: '発見事項の事実確認', en: 'Finding confirmed with the client' },
    audience: 'client',
    notices: tells('finding-raiser'),
    entity: 'finding',
    facts: { number: 'number', textVersion: 'number', confirmedOn: 'date' },
  },
  'finding.released': {
    label: { ja: '発見事項の事実を依頼者に提示', en: 'Finding put before the client' },
    audience: 'firm',
    notices: asks('approver'),
    entity: 'finding',
    facts: { number: 'number', textVersion: 'number', answerBy: 'date' },
  },
  'finding.file-attached': {
    label: { ja: '依頼者が事実への回答にファイルを添付', en: 'File attached to the client’s answer' },
    audience: 'client',
    notices: nobody,
    entity: 'finding',
    facts: { number: 'number', file: 'id', sha256: 'sha256', size: 'number' },
  },
  'finding.file-detached': {
    label: { ja: '事実への回答の前に添付を取り外し', en: 'File taken out of the client’s answer' },
    audience: 'client',
    notices: nobody,
    entity: 'finding',
    facts: { number: 'number', file: 'id' },
  },
  'finding.answered': {
    label: { ja: '依頼者が事実に回答', en: 'Client answered the facts' },
    audience: 'firm',
    notices: asks('finding-raiser', 'leader'),
    entity: 'finding',
    facts: { number: 'number', textVersion: 'number', answer: 'code', files: 'number' },
  },
  'finding.plan-submitted': {
    label: { ja: '依頼者が改善計画を提出', en: 'Client handed in its improvement plan' },
    audience: 'firm',
    notices: asks('finding-raiser', 'leader'),
    entity: 'finding',
    facts: { number: 'number', planNo: 'number', state: 'code', dueOn: 'date', improvedOn: 'date?' },
  },
  'finding.reviewed': {
    label: { ja: '発見事項を査閲', en: 'Finding reviewed' },
    audience: 'firm',
    notices: tells('finding-raiser'),
    entity: 'finding',
    facts: { number: 'number', textVersion: 'number' },
  },
  'finding.withdrawn': {
    label: { ja: '発見事項を取下げ', en: 'Finding withdrawn' },
    audience: 'firm',
    notices: tells('finding-raiser'),
    entity: 'finding',
    facts: { number: 'number', stateBefore: 'code' },
  },
  'finding.improved': {
    label: { ja: '改善計画を記録', en: 'Improvement recorded' },
    audience: 'client',
    notices: tells('leader'),
    entity: 'finding',
    facts: { number: 'number', state: 'code', planVersion: 'number', dueOn: 'date?', improvedOn: 'date?' },
  },
  'finding.followed-up': {
    label: { ja: '改善を確認', en: 'Improvement followed up' },
    audience: 'client',
    notices: tells('leader'),
    entity: 'finding',
    facts: { number: 'number', followUp: 'number', planVersion: 'number', sha256: 'sha256', seenOn: 'date' },
  },
  'finding.plan-returned': {
    label: { ja: '改善を確認できず計画に戻す', en: 'Improvement not seen, back to the plan' },
    audience: 'client',
    notices: asks('approver'),
    entity: 'finding',
    facts: { number: 'number', followUp: 'number', planVersion: 'number', sha256: 'sha256', seenOn: 'date' },
  },
  'finding.closed': {
    label: { ja: '発見事項を完了', en: 'Finding closed' },
    audience: 'client',
    notices: tells('finding-raiser', 'leader'),
    entity: 'finding',
    facts: { number: 'number', followUp: 'number' },
  },
} as const satisfies Readonly<Record<string, LedgerActionRule>>;
