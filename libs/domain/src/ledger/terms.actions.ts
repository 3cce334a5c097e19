import type { LedgerActionRule } from './ledger-action-rule';

/** What an engagement rests on besides its papers. Fees and what the client asked are told to nobody outside the firm. */
export const termsActions = {
  'enquiry.recorded': { audience: 'firm', entity: 'enquiry', facts: { receivedOn: 'date' } },
  'contract.recorded': {
    audience: 'firm',
    entity: 'contract',
    facts: { signedOn: 'date', from: 'date', to: 'date', recipients: 'number' },
  },
  'consultation.recorded': { audience: 'firm', entity: 'consultation', facts: { heldOn: 'date', outcome: 'code' } },
  'relief.recorded': { audience: 'firm', entity: 'relief', facts: { validUntil: 'date', met: 'boolean' } },
} as const satisfies Readonly<Record<string, LedgerActionRule>>;
