import type { LedgerActionRule } from './ledger-action-rule';

/** From the opening of an engagement to its approved plan, and its end. */
export const planningActions = {
  'engagement.opened': {
    audience: 'client',
    entity: 'engagement',
    facts: {
      client: 'id',
      service: 'id',
      kind: 'code',
      edition: 'code',
      ruleset: 'code',
      periodStart: 'date',
      periodEnd: 'date',
      report: 'date',
      apply: 'date',
      validUntil: 'date',
      leader: 'id',
    },
  },
  'engagement.accepted': { audience: 'client', entity: 'engagement', facts: { members: 'number' } },
  'engagement.archived': { audience: 'firm', entity: 'engagement', facts: {} },
  'date.overridden': {
    audience: 'firm',
    entity: 'engagement-date',
    facts: { rule: 'code', computed: 'date', before: 'date?', after: 'date' },
  },
  'team.assigned': { audience: 'client', entity: 'team-member', facts: { role: 'code', from: 'date', to: 'date?' } },
  'team.assignment-ended': { audience: 'client', entity: 'team-member', facts: { before: 'date?', to: 'date' } },
  'independence.declared': {
    audience: 'firm',
    entity: 'independence-declaration',
    facts: { member: 'id', hasInterest: 'boolean' },
  },
  'statement.imported': {
    audience: 'client',
    entity: 'statement',
    facts: {
      fileSha256: 'sha256',
      edition: 'code',
      items: 'number',
      selected: 'number',
      excluded: 'number',
      notSelected: 'number',
      controls: 'number',
      populations: 'number',
      warnings: 'number',
    },
  },
  'plan.drafted': {
    audience: 'firm',
    entity: 'scope_plan',
    facts: {
      ruleset: 'code',
      versionNo: 'number',
      statementVersion: 'number',
      controls: 'number',
      designTests: 'number',
      operationTests: 'number',
      overruled: 'number',
    },
  },
  'plan.overruled': {
    audience: 'firm',
    entity: 'scope_plan',
    facts: { control: 'code', testType: 'code', before: 'code', after: 'code' },
  },
  'plan.approved': {
    audience: 'firm',
    entity: 'scope_plan',
    facts: {
      edition: 'code',
      statementVersion: 'number',
      controls: 'number',
      designTests: 'number',
      operationTests: 'number',
      updateTests: 'number',
      omitted: 'number',
      decisionsSha256: 'sha256',
    },
  },
  'job.cancelled': { audience: 'firm', entity: 'job', facts: { kind: 'code' } },
} as const satisfies Readonly<Record<string, LedgerActionRule>>;
