import { allow, refuse, type Decision } from '../decision';
import { closedRefusal, type ClosedEngagementRefusal, type EngagementState } from '../engagement/engagement-state';

export type DraftPlanRefusal =
  ClosedEngagementRefusal | 'engagement.not-accepted' | 'plan.already-approved' | 'plan.statement-missing';

export interface DraftPlanFacts {
  engagementState: EngagementState;
  planApproved: boolean;
  statementImported: boolean;
}

/** A plan is drafted from the client's statement, once the engagement is accepted and until a plan is approved. */
export function mayDraftPlan(facts: DraftPlanFacts): Decision<DraftPlanRefusal> {
  if (facts.planApproved) return refuse('plan.already-approved');
  const closed = closedRefusal(facts.engagementState);
  if (closed) return refuse(closed);
  if (facts.engagementState !== 'accepted') return refuse('engagement.not-accepted');
  return facts.statementImported ? allow : refuse('plan.statement-missing');
}
