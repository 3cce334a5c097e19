import type { LedgerActionRule } from './ledger-action-rule';

/** Working papers, evidence and the review of both: the firm's own work, of which nobody outside is told. */
export const fieldworkActions = {
  'test.assigned': {
    audience: 'firm',
    entity: ['control_test', 'engagement'],
    facts: { count: 'number', testsSha256: 'sha256', assignee: 'id', dueOn: 'date?' },
  },
  // `steps` with part `steps`, `conclusion` with part `conclusion`.
  'test.recorded': {
    audience: 'firm',
    entity: 'control_test',
    facts: { part: 'code', steps: 'number?', conclusion: 'code?', round: 'number', voidedSignOffs: 'number' },
  },
  // One paper with its digest and round; several by the hash over all of them.
  'test.signed': {
    audience: 'firm',
    entity: ['control_test', 'engagement'],
    facts: { count: 'number', round: 'number?', digest: 'sha256?', signaturesSha256: 'sha256?' },
  },
  'test.reviewed': {
    audience: 'firm',
    entity: ['control_test', 'engagement'],
    facts: { count: 'number', round: 'number?', digest: 'sha256?', signaturesSha256: 'sha256?' },
  },
  'test.returned': { audience: 'firm', entity: 'control_test', facts: { round: 'number', voidedSignOffs: 'number' } },
  'note.written': { audience: 'firm', entity: 'review_note', facts: { test: 'id' } },
  'note.answered': { audience: 'firm', entity: 'review_note', facts: { test: 'id' } },
  'note.resolved': { audience: 'firm', entity: 'review_note', facts: { test: 'id' } },
  'evidence.added': {
    audience: 'firm',
    entity: 'evidence',
    facts: { number: 'number', test: 'id', sha256: 'sha256', size: 'number', voidedSignOffs: 'number' },
  },
  'evidence.replaced': {
    audience: 'firm',
    entity: 'evidence',
    facts: { sha256: 'sha256', size: 'number', tests: 'number' },
  },
  'evidence.linked': {
    audience: 'firm',
    entity: 'evidence',
    facts: { test: 'id', step: 'id?', voidedSignOffs: 'number' },
  },
  'evidence.unlinked': {
    audience: 'firm',
    entity: 'evidence',
    facts: { test: 'id', link: 'id', voidedSignOffs: 'number' },
  },
} as const satisfies Readonly<Record<string, LedgerActionRule>>;
