import { describe, expect, it } from 'vitest';
import { isPlanBehind, mayAmendPlan, type AmendPlanFacts } from './amend-plan.rule';

const behind: AmendPlanFacts = {
  engagementState: 'in_fieldwork',
  planApproved: true,
  plannedStatement: 1,
  latestStatement: 2,
  inheritanceEnded: 0,
};

describe('amending an approved plan', () => {
  it.each(['planned', 'in_fieldwork', 'in_reporting'] as const)('is allowed while the engagement is %s', (state) => {
    expect(mayAmendPlan({ ...behind, engagementState: state })).toEqual({ allowed: true });
  });

  it('is allowed without a new statement when a service ceases to be registered from which controls are taken over', () => {
    const ended = { ...behind, latestStatement: 1, inheritanceEnded: 96 };
    expect(mayAmendPlan(ended)).toEqual({ allowed: true });
    expect(mayAmendPlan({ ...ended, engagementState: 'issued' })).toMatchObject({ allowed: false });
  });

  it.each([
    ['no plan is approved', { planApproved: false }, 'plan.not-approved'],
    ['the report is issued', { engagementState: 'issued' }, 'plan.amendment-too-late'],
    ['the package is handed over', { engagementState: 'handed_over' }, 'plan.amendment-too-late'],
    ['the plan knows the latest statement', { plannedStatement: 2 }, 'plan.nothing-to-amend'],
  ] satisfies [string, Partial<AmendPlanFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayAmendPlan({ ...behind, ...change })).toEqual({ allowed: false, code });
  });

  it('is due as soon as a newer statement is there', () => {
    expect([isPlanBehind(behind), isPlanBehind({ plannedStatement: 2, latestStatement: 2 })]).toEqual([true, false]);
  });
});
