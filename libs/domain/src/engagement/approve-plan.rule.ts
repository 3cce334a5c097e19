import { allow, refuse, type Decision } from '../decision';
import type { EngagementState } from './engagement-state';

export type ApprovePlanRefusal =
  | 'engagement.not-accepted'
  | 'plan.already-approved'
  | 'plan.statement-missing'
  | 'plan.statement-newer'
  | 'plan.edition-differs'
  | 'plan.nothing-to-test'
  | 'plan.undecided-controls'
  | 'plan.omission-without-reason'
  | 'plan.inheritance-ended'
  | 'plan.numbers-do-not-reconcile';

export interface ApprovePlanFacts {
  state: EngagementState;
  planApproved: boolean;
  /** Version of the latest statement, null when none is imported; and the one the plan was drafted from. */
  statementVersion: number | null;
  draftedFromVersion: number;
  /** Ids of the edition the statement was checked against and of the one to be pinned. */
  statementEdition: string;
  planEdition: string;
  testsInScope: number;
  undecided: number;
  omissionsWithoutReason: number;
  /** Controls left out as taken over from a service whose registration does not last to the end of the period. */
  inheritanceEnded: number;
  /** Selected plus not selected equals all, and tests in scope plus omitted equals controls, in every part. */
  reconciled: boolean;
}

/**
 * Approving the plan pins the edition and makes the tests: until then everything may be changed, after it every change
 * is seen. What is not tested has a reason, and the numbers add up.
 */
export function mayApprovePlan(facts: ApprovePlanFacts): Decision<ApprovePlanRefusal> {
  if (facts.planApproved) return refuse('plan.already-approved');
  if (facts.state !== 'accepted') return refuse('engagement.not-accepted');
  if (facts.statementVersion === null) return refuse('plan.statement-missing');
  if (facts.statementVersion !== facts.draftedFromVersion) return refuse('plan.statement-newer');
  if (facts.statementEdition !== facts.planEdition) return refuse('plan.edition-differs');
  if (facts.undecided > 0) return refuse('plan.undecided-controls');
  if (facts.omissionsWithoutReason > 0) return refuse('plan.omission-without-reason');
  if (facts.inheritanceEnded > 0) return refuse('plan.inheritance-ended');
  if (facts.testsInScope === 0) return refuse('plan.nothing-to-test');
  return facts.reconciled ? allow : refuse('plan.numbers-do-not-reconcile');
}
