import { asks, nobody, tells } from './notice-rule';
import type { LedgerActionRule } from './ledger-action-rule';

/** What is done beside a file that is archived: it is added to, and a matter forbids to destroy it. */
export const afterArchiveActions = {
  'addendum.written': {
    label: { ja: '追補を記載', en: 'Addendum written' },
    audience: 'firm',
    notices: asks('leader', 'quality-reviewer'),
    entity: 'addendum',
    facts: { number: 'number', concerns: 'id?' },
  },
  'addendum.confirmed': {
    label: { ja: '追補を確認', en: 'Addendum confirmed' },
    audience: 'firm',
    notices: tells('team'),
    entity: 'addendum',
    facts: { number: 'number', concerns: 'id?', assertionSha256: 'sha256?' },
  },
  'addendum.withdrawn': {
    label: { ja: '追補を取下げ', en: 'Addendum withdrawn' },
    audience: 'firm',
    notices: tells('leader'),
    entity: 'addendum',
    facts: { number: 'number', concerns: 'id?' },
  },
  'hold.set': {
    label: { ja: '廃棄の停止を設定', en: 'Legal hold set' },
    audience: 'firm',
    notices: tells('leader', 'quality-reviewer'),
    entity: 'legal-hold',
    facts: { number: 'number', assertionSha256: 'sha256?' },
  },
  'hold.lifted': {
    label: { ja: '廃棄の停止を解除', en: 'Legal hold lifted' },
    audience: 'firm',
    notices: tells('leader', 'quality-reviewer'),
    entity: 'legal-hold',
    facts: { number: 'number', assertionSha256: 'sha256?' },
  },
  'engagement-file.made': {
    label: { ja: '一件書類を書き出し', en: 'Whole file written out' },
    audience: 'firm',
    notices: nobody,
    entity: 'engagement-file',
    facts: {
      number: 'number',
      sha256: 'sha256',
      size: 'number',
      ledgerSize: 'number',
      ledgerRoot: 'sha256',
      assertionSha256: 'sha256?',
    },
  },
  'engagement-file.taken': {
    label: { ja: '一件書類を取得', en: 'Whole file taken' },
    audience: 'firm',
    notices: nobody,
    entity: 'engagement-file',
    facts: { number: 'number', sha256: 'sha256' },
  },
} as const satisfies Readonly<Record<string, LedgerActionRule>>;
