import { nobody, tells } from './notice-rule';
import type { LedgerActionRule } from './ledger-action-rule';

/** What an engagement rests on besides its papers. Fees and what the client asked are told to nobody outside the firm. */
export const termsActions = {
  'enquiry.recorded': {
    label: { ja: '引合いを記録', en: 'Enquiry recorded' },
    audience: 'firm',
    notices: nobody,
    entity: 'enquiry',
    facts: { receivedOn: 'date' },
  },
  'contract.recorded': {
    label: { ja: '監査契約を記録', en: 'Contract recorded' },
    audience: 'firm',
    notices: tells('leader'),
    entity: 'contract',
    facts: { signedOn: 'date', from: 'date', to: 'date', recipients: 'number' },
  },
  'consultation.recorded': {
    label: { ja: '事前相談を記録', en: 'Pre-consultation recorded' },
    audience: 'firm',
    notices: tells('leader'),
    entity: 'consultation',
    facts: { heldOn: 'date', outcome: 'code' },
  },
  'relief.recorded': {
    label: { ja: 'ISMS 認証を記録', en: 'ISMS certificate recorded' },
    audience: 'firm',
    notices: nobody,
    entity: 'relief',
    facts: { validUntil: 'date', met: 'boolean' },
  },
  'relief.noted': {
    label: { ja: '複数年サイクルの条件の根拠を記録', en: 'Ground of a relief condition noted' },
    audience: 'firm',
    notices: nobody,
    entity: 'relief-note',
    facts: { condition: 'code' },
  },
} as const satisfies Readonly<Record<string, LedgerActionRule>>;
