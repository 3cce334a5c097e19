import { describe, expect, it } from 'vitest';
import { mayApproveAmendment, type ApproveAmendmentFacts } from './approve-amendment.rule';

const decided: ApproveAmendmentFacts = {
  engagementState: 'in_fieldwork',
  isAmendment: true,
  statementVersion: 2,
  draftedFromVersion: 2,
  undecided: 0,
  omissionsWithoutReason: 0,
  inheritanceEnded: 0,
  testsInScope: 1001,
  reconciled: true,
};

describe('approving an amendment of the plan', () => {
  it('is allowed when it is drawn from the latest statement and every change is decided', () => {
    expect(mayApproveAmendment(decided)).toEqual({ allowed: true });
  });

  it.each([
    ['there is no amendment', { isAmendment: false }, 'plan.no-amendment'],
    ['the report is issued', { engagementState: 'issued' }, 'plan.amendment-too-late'],
    ['the client sent another version meanwhile', { statementVersion: 3 }, 'plan.statement-newer'],
    ['a change is undecided', { undecided: 1 }, 'plan.changes-undecided'],
    ['an omission has no reason', { omissionsWithoutReason: 1 }, 'plan.omission-without-reason'],
    [
      'a service it takes controls over from is not registered to the end',
      { inheritanceEnded: 96 },
      'plan.inheritance-ended',
    ],
    ['nothing would be tested', { testsInScope: 0 }, 'plan.nothing-to-test'],
    ['the numbers do not add up', { reconciled: false }, 'plan.numbers-do-not-reconcile'],
  ] satisfies [string, Partial<ApproveAmendmentFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayApproveAmendment({ ...decided, ...change })).toEqual({ allowed: false, code });
  });
});
