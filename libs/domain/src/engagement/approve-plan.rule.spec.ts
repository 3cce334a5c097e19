import { describe, expect, it } from 'vitest';
import { mayApprovePlan, type ApprovePlanFacts } from './approve-plan.rule';

describe('approving a plan', () => {
  const drafted: ApprovePlanFacts = {
    state: 'accepted',
    planApproved: false,
    statementVersion: 5,
    draftedFromVersion: 5,
    statementEdition: 'demo',
    planEdition: 'demo',
    testsInScope: 1002,
    undecided: 0,
    omissionsWithoutReason: 0,
    inheritanceEnded: 0,
    reconciled: true,
  };

  it('is allowed when every control is decided and the numbers add up', () => {
    expect(mayApprovePlan(drafted)).toEqual({ allowed: true });
  });

  it.each([
    ['the engagement is not accepted', { state: 'proposed' }, 'engagement.not-accepted'],
    ['it is approved', { planApproved: true, state: 'planned' }, 'plan.already-approved'],
    ['there is no statement', { statementVersion: null }, 'plan.statement-missing'],
    ['a newer statement came in', { statementVersion: 6 }, 'plan.statement-newer'],
    ['the statement was checked against another edition', { planEdition: 'next' }, 'plan.edition-differs'],
    ['a control is undecided', { undecided: 1 }, 'plan.undecided-controls'],
    ['an omission has no reason', { omissionsWithoutReason: 1 }, 'plan.omission-without-reason'],
    [
      'a service it takes controls over from is not registered to the end',
      { inheritanceEnded: 96 },
      'plan.inheritance-ended',
    ],
    ['nothing would be tested', { testsInScope: 0 }, 'plan.nothing-to-test'],
    ['the numbers do not add up', { reconciled: false }, 'plan.numbers-do-not-reconcile'],
  ] satisfies [string, Partial<ApprovePlanFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayApprovePlan({ ...drafted, ...change })).toEqual({ allowed: false, code });
  });
});
