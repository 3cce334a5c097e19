import type { LedgerActionRule } from './ledger-action-rule';

/** What the firm does on its own account: nobody outside is told. */
export const firmActions = {
  'firm.maintained': { audience: 'firm', entity: 'firm', facts: {} },
  'member.admitted': { audience: 'firm', entity: 'member', facts: { firmRoles: 'code' } },
  'credential.recorded': {
    audience: 'firm',
    entity: 'credential',
    facts: { member: 'id', validFrom: 'date', validUntil: 'date?' },
  },
  'client.registered': { audience: 'firm', entity: 'client', facts: { corporateNumber: 'code' } },
  'client.revised': { audience: 'firm', entity: 'client', facts: { corporateNumber: 'code' } },
  'service.registered': {
    audience: 'firm',
    entity: 'service',
    facts: { client: 'id', kind: 'code', baseServices: 'number' },
  },
  'edition.file-received': { audience: 'firm', entity: 'edition-file', facts: { size: 'number' } },
  'edition.imported': {
    audience: 'firm',
    entity: 'edition-file',
    facts: { edition: 'code', format: 'code', grammar: 'code', criteria: 'number', items: 'number', leftOut: 'number' },
  },
  'service.revised': { audience: 'firm', entity: 'service', facts: { client: 'id', kind: 'code' } },
} as const satisfies Readonly<Record<string, LedgerActionRule>>;
