import { asks, nobody, tells, tookBack } from './notice-rule';
import type { LedgerActionRule } from './ledger-action-rule';

/** Working papers, evidence and the review of both: the firm's own work, of which nobody outside is told. */
export const fieldworkActions = {
  'test.assigned': {
    label: { ja: '調書を割当て', en: 'Working paper assigned' },
    audience: 'firm',
    notices: asks('named'),
    entity: ['control_test', 'engagement'],
    facts: { count: 'number', testsSha256: 'sha256', assignee: 'id', dueOn: 'date?' },
  },
  // `steps` with part `steps`, `conclusion` with part `conclusion`.
  'test.recorded': {
    label: { ja: '調書に記録', en: 'Working paper recorded' },
    audience: 'firm',
    notices: tookBack,
    entity: 'control_test',
    facts: { part: 'code', steps: 'number?', conclusion: 'code?', round: 'number', voidedSignOffs: 'number' },
  },
  // Its steps were written from procedures of the firm: how many steps, of how many procedures.
  'test.filled': {
    label: { ja: '調書に監査手続を入れる', en: 'Working paper filled with procedures' },
    audience: 'firm',
    notices: nobody,
    entity: 'control_test',
    facts: { steps: 'number', procedures: 'number', round: 'number' },
  },
  // How it was done on another paper, of last year or of this engagement; never what was found there.
  'test.steps-copied': {
    label: { ja: '調書に手続を写す', en: 'Steps copied from another paper' },
    audience: 'firm',
    notices: nobody,
    entity: 'control_test',
    facts: { steps: 'number', from: 'code', engagement: 'id', round: 'number' },
  },
  // `taken` with the wording of the newer version, `kept` as the step is worded.
  'test.step-renewed': {
    label: { ja: '調書の手続を新しい版に合わせる', en: 'Step brought to a newer version of its procedure' },
    audience: 'firm',
    notices: nobody,
    entity: 'control_test',
    facts: { step: 'id', procedure: 'id', procedureVersion: 'number', wording: 'code', round: 'number' },
  },
  // What was written in the matrix, one entry a paper; a fact says what then stood there, changed or not.
  'test.cells-changed': {
    label: { ja: 'マトリクスで調書を更新', en: 'Working paper changed in the matrix' },
    audience: 'firm',
    notices: asks('named'),
    entity: 'control_test',
    facts: { fields: 'code', assignee: 'id?', dueOn: 'date?', conclusion: 'code?', round: 'number' },
  },
  // One paper with its digest and round; several by the hash over all of them. What a passkey signed, by its hash.
  'test.signed': {
    label: { ja: '調書に作成の署名', en: 'Working paper signed by its preparer' },
    audience: 'firm',
    notices: asks('reviewer'),
    entity: ['control_test', 'engagement'],
    facts: {
      count: 'number',
      round: 'number?',
      digest: 'sha256?',
      signaturesSha256: 'sha256?',
      assertionSha256: 'sha256?',
    },
  },
  'test.reviewed': {
    label: { ja: '調書に査閲の署名', en: 'Working paper reviewed' },
    audience: 'firm',
    notices: tells('signer'),
    entity: ['control_test', 'engagement'],
    facts: {
      count: 'number',
      round: 'number?',
      digest: 'sha256?',
      signaturesSha256: 'sha256?',
      assertionSha256: 'sha256?',
    },
  },
  'test.returned': {
    label: { ja: '調書を差戻し', en: 'Working paper returned' },
    audience: 'firm',
    notices: asks('assignee'),
    entity: 'control_test',
    facts: { round: 'number', voidedSignOffs: 'number' },
  },
  'note.written': {
    label: { ja: '査閲メモを記入', en: 'Review note written' },
    audience: 'firm',
    notices: asks('assignee', 'mentioned'),
    entity: 'review_note',
    // What it hangs on, where that is a step or a mark, and how many it is brought before.
    facts: { test: 'id', step: 'id?', mark: 'id?', mentions: 'number' },
  },
  'note.answered': {
    label: { ja: '査閲メモに回答', en: 'Review note answered' },
    audience: 'firm',
    notices: asks('note-writer'),
    entity: 'review_note',
    facts: { test: 'id' },
  },
  'note.resolved': {
    label: { ja: '査閲メモを解決', en: 'Review note resolved' },
    audience: 'firm',
    notices: tells('assignee'),
    entity: 'review_note',
    facts: { test: 'id' },
  },
  'evidence.added': {
    label: { ja: '証跡を追加', en: 'Evidence added' },
    audience: 'firm',
    notices: tookBack,
    entity: 'evidence',
    facts: { number: 'number', test: 'id', sha256: 'sha256', size: 'number', voidedSignOffs: 'number' },
  },
  'evidence.replaced': {
    label: { ja: '証跡を新しい版に差替え', en: 'Evidence replaced by a newer version' },
    audience: 'firm',
    notices: tells('assignee'),
    entity: 'evidence',
    facts: { sha256: 'sha256', size: 'number', tests: 'number' },
  },
  // What is said of it, never its file; which of the facts, and how many papers use it.
  'evidence.corrected': {
    label: { ja: '証跡の記載を訂正', en: 'Facts of evidence corrected' },
    audience: 'firm',
    notices: tookBack,
    entity: 'evidence',
    facts: { fields: 'code', tests: 'number', voidedSignOffs: 'number' },
  },
  'evidence.marked': {
    label: { ja: '証跡に印を付ける', en: 'Evidence marked' },
    audience: 'firm',
    notices: tookBack,
    entity: 'evidence',
    facts: { mark: 'id', number: 'number', kind: 'code', test: 'id', sha256: 'sha256', voidedSignOffs: 'number' },
  },
  'evidence.mark-changed': {
    label: { ja: '証跡の印を変更', en: 'Mark on evidence changed' },
    audience: 'firm',
    notices: tookBack,
    entity: 'evidence',
    facts: { mark: 'id', kind: 'code', test: 'id', voidedSignOffs: 'number' },
  },
  'evidence.mark-removed': {
    label: { ja: '証跡の印を外す', en: 'Mark taken off evidence' },
    audience: 'firm',
    notices: tookBack,
    entity: 'evidence',
    facts: { mark: 'id', test: 'id', voidedSignOffs: 'number' },
  },
  'evidence.linked': {
    label: { ja: '証跡を関連付け', en: 'Evidence linked' },
    audience: 'firm',
    notices: tookBack,
    entity: 'evidence',
    facts: { test: 'id', step: 'id?', voidedSignOffs: 'number' },
  },
  'evidence.unlinked': {
    label: { ja: '証跡の関連付けを終了', en: 'Link to evidence ended' },
    audience: 'firm',
    notices: tookBack,
    entity: 'evidence',
    facts: { test: 'id', link: 'id', voidedSignOffs: 'number' },
  },
} as const satisfies Readonly<Record<string, LedgerActionRule>>;
