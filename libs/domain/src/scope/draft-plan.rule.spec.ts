import { describe, expect, it } from 'vitest';
import { mayDraftPlan, type DraftPlanFacts } from './draft-plan.rule';

describe('drafting the plan', () => {
  const ready: DraftPlanFacts = { engagementState: 'accepted', planApproved: false, statementImported: true };

  it('is allowed from an imported statement', () => {
    expect(mayDraftPlan(ready)).toEqual({ allowed: true });
  });

  it.each([
    ['a plan is approved', { planApproved: true, engagementState: 'planned' }, 'plan.already-approved'],
    ['the engagement was declined', { engagementState: 'declined' }, 'engagement.declined'],
    ['the engagement is not accepted', { engagementState: 'proposed' }, 'engagement.not-accepted'],
    ['there is no statement', { statementImported: false }, 'plan.statement-missing'],
  ] satisfies [string, Partial<DraftPlanFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayDraftPlan({ ...ready, ...change })).toEqual({ allowed: false, code });
  });
});
