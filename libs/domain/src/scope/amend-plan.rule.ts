import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';

export type AmendPlanRefusal = 'plan.not-approved' | 'plan.amendment-too-late' | 'plan.nothing-to-amend';

export interface AmendPlanFacts {
  engagementState: EngagementState;
  planApproved: boolean;
  /** Version of the statement that the approved plan is held against, and of the latest one. */
  plannedStatement: number;
  latestStatement: number;
  /** Controls that the approved plan leaves out as taken over from a service whose registration does not last. */
  inheritanceEnded: number;
}

/**
 * An approved plan is never reopened: a new version of the statement leads to an amendment beside it, and so does a base service
 * that ceases to be registered, until the report is issued. The approved plan holds, unchanged, until the amendment is approved.
 */
export function mayAmendPlan(facts: AmendPlanFacts): Decision<AmendPlanRefusal> {
  if (!facts.planApproved) return refuse('plan.not-approved');
  if (!isFieldworkOpen(facts.engagementState)) return refuse('plan.amendment-too-late');
  return isPlanBehind(facts) || facts.inheritanceEnded > 0 ? allow : refuse('plan.nothing-to-amend');
}

/** True while the client has told something that the approved plan does not know: nothing is reported meanwhile. */
export function isPlanBehind(facts: Pick<AmendPlanFacts, 'plannedStatement' | 'latestStatement'>): boolean {
  return facts.latestStatement > facts.plannedStatement;
}
