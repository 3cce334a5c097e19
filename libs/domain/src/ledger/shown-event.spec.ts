import { describe, expect, it } from 'vitest';
import { heldInEngagement, type EngagementPermission } from '../access/permission';
import { ledgerActions, type LedgerAction } from './ledger-action';
import type { LedgerEvent } from './ledger-event';
import { ledgerFactAudiences, ledgerReceivers, mayShowEvent, mayTellOf } from './shown-event';

const rules = Object.entries(ledgerActions);

const approved: LedgerEvent & { v: 2 } = {
  v: 2,
  salt: '0123456789abcdef0123456789abcdef',
  stream: 'engagement',
  seq: 12,
  id: '0192f0c1-0000-7000-8000-000000000001',
  at: '2026-07-06T01:02:03.004Z',
  tenant: '0192f0c1-0000-7000-8000-0000000000aa',
  engagement: '0192f0c1-0000-7000-8000-0000000000bb',
  actor: { id: '0192f0c1-0000-7000-8000-0000000000cc', name: '髙橋 結', role: 'engagement_leader', authn: 'session' },
  action: 'report.approved',
  entity: { type: 'report', id: '0192f0c1-0000-7000-8000-0000000000dd', version: 3 },
  beforeSha256: null,
  afterSha256: 'a'.repeat(64),
  reason: null,
  facts: { versionNo: 1, digest: 'b'.repeat(64), assertionSha256: null },
  req: 'req-1',
};

/** What the authority is told of, and by whose permission it is done. */
const toldToAuthority: Partial<Record<LedgerAction, EngagementPermission>> = {
  'plan.approved': 'plan.approve',
  'plan.amendment-approved': 'plan.approve',
  'report.approved': 'report.approve',
  'report.issued': 'report.issue',
  'package.handed-over': 'package.hand-over',
  'registration.recorded': 'registration.record',
};

describe('what the authority is told of', () => {
  const told = rules.flatMap(([action, { audience }]) => (audience === 'authority' ? [action] : []));

  it('is the plan, the report and what became of it, and no other act', () => {
    expect(told.sort()).toEqual(Object.keys(toldToAuthority).sort());
  });

  it('is done by leaders alone, whom the report names: an event names who acted', () => {
    for (const permission of Object.values(toldToAuthority)) {
      for (const role of ['practitioner', 'senior', 'quality_reviewer', 'quality_office', 'firm_admin'] as const) {
        expect(heldInEngagement(role), `${role} ${permission}`).not.toContain(permission);
      }
    }
  });
});

describe('an action that anybody outside may be told of', () => {
  const outward = rules.filter(([, { audience }]) => audience !== 'firm');

  it.each(outward)('%s has no fact that goes less far than the action itself', (action, { audience, facts }) => {
    const receiver = ledgerReceivers.find((one) => one === audience)!;
    expect(Object.keys(facts).filter((fact) => !mayTellOf(action, [fact], receiver))).toEqual([]);
  });

  it('has no fact of interests, inner grades, notes or reviews', () => {
    const inner =
      /interest|severity|triage|note|reason|return|round|void|assignee|member$|test$|testId|step|procedure/i;
    expect(Object.keys(ledgerFactAudiences).filter((fact) => inner.test(fact))).toEqual([]);
  });

  it('and no fact is in the table that no such action has', () => {
    const facts = new Set(outward.flatMap(([, rule]) => Object.keys(rule.facts)));
    expect(Object.keys(ledgerFactAudiences).filter((fact) => !facts.has(fact))).toEqual([]);
  });
});

describe('an event', () => {
  const shown = (change: Partial<LedgerEvent & { v: 2 }>, receiver = ledgerReceivers[1]) =>
    mayShowEvent({ ...approved, ...change }, receiver);

  it('of the approval is shown to both', () => {
    expect(ledgerReceivers.map((receiver) => mayShowEvent(approved, receiver))).toEqual([true, true]);
  });

  it('of the client’s business is shown to the client and not to the authority', () => {
    const facts = { number: 1, textVersion: 1, confirmedOn: '2026-10-20' };
    const confirmed = { ...approved, action: 'finding.confirmed', facts };
    expect(ledgerReceivers.map((receiver) => mayShowEvent(confirmed, receiver))).toEqual([true, false]);
  });

  it.each(['test.returned', 'independence.declared', 'note.written', 'evidence.added', 'letter.acknowledged'])(
    'of %s stays in the firm',
    (action) => {
      expect(ledgerReceivers.some((receiver) => mayShowEvent({ ...approved, action, facts: {} }, receiver))).toBe(
        false,
      );
    },
  );

  it.each([
    ['an action that nobody writes any more', { action: 'report.graded' }],
    ['an action of the name of what every object has', { action: 'constructor.called' }],
    ['a fact that no table has', { facts: { ...approved.facts, severity: 'high' } }],
    ['a fact of the name of what every object has', { facts: { ...approved.facts, constructor: 1 } }],
    ['a reason, be it a code', { reason: 'late' }],
  ] satisfies [string, Partial<LedgerEvent & { v: 2 }>][])('with %s stays in the firm', (_, change) => {
    expect(shown(change)).toBe(false);
  });

  it('of the first version is shown only without hashes, which had no key then', () => {
    const { salt: _, ...rest } = approved;
    expect(mayShowEvent({ ...rest, v: 1 }, 'authority')).toBe(false);
    expect(mayShowEvent({ ...rest, v: 1, afterSha256: null }, 'authority')).toBe(true);
  });
});
