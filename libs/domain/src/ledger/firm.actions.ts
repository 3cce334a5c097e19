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
  'statement-rule.set': {
    audience: 'firm',
    entity: 'statement-rule',
    facts: { rule: 'code', before: 'code', after: 'code' },
  },
  'service.revised': { audience: 'firm', entity: 'service', facts: { client: 'id', kind: 'code' } },
} as const satisfies Readonly<Record<string, LedgerActionRule>>;
