import { allow, refuse, type Decision } from '../decision';
import type { EngagementState } from '../engagement/engagement-state';

export type DraftPlanRefusal = 'engagement.not-accepted' | 'plan.already-approved' | 'plan.statement-missing';

export interface DraftPlanFacts {
  engagementState: EngagementState;
  planApproved: boolean;
  statementImported: boolean;
}

/** A plan is drafted from the client's statement, once the engagement is accepted and until a plan is approved. */
export function mayDraftPlan(facts: DraftPlanFacts): Decision<DraftPlanRefusal> {
  if (facts.planApproved) return refuse('plan.already-approved');
  if (facts.engagementState !== 'accepted') return refuse('engagement.not-accepted');
  return facts.statementImported ? allow : refuse('plan.statement-missing');
}
