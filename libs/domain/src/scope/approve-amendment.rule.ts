import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';

export type ApproveAmendmentRefusal =
  | 'plan.no-amendment'
  | 'plan.amendment-too-late'
  | 'plan.statement-newer'
  | 'plan.changes-undecided'
  | 'plan.omission-without-reason'
  | 'plan.inheritance-ended'
  | 'plan.nothing-to-test'
  | 'plan.numbers-do-not-reconcile';

export interface ApproveAmendmentFacts {
  engagementState: EngagementState;
  /** The latest plan is a draft that amends an approved one. */
  isAmendment: boolean;
  statementVersion: number;
  draftedFromVersion: number;
  /** Changed controls on which nothing is decided. */
  undecided: number;
  omissionsWithoutReason: number;
  /** Controls left out as taken over from a service whose registration does not last to the end of the period. */
  inheritanceEnded: number;
  testsInScope: number;
  /** Every control of the new statement is decided for design and for operation, and its selections add up. */
  reconciled: boolean;
}

/** The amendment is approved when it is drawn from the latest statement and each change in it is decided. */
export function mayApproveAmendment(facts: ApproveAmendmentFacts): Decision<ApproveAmendmentRefusal> {
  if (!facts.isAmendment) return refuse('plan.no-amendment');
  if (!isFieldworkOpen(facts.engagementState)) return refuse('plan.amendment-too-late');
  if (facts.statementVersion !== facts.draftedFromVersion) return refuse('plan.statement-newer');
  if (facts.undecided > 0) return refuse('plan.changes-undecided');
  if (facts.omissionsWithoutReason > 0) return refuse('plan.omission-without-reason');
  if (facts.inheritanceEnded > 0) return refuse('plan.inheritance-ended');
  if (facts.testsInScope === 0) return refuse('plan.nothing-to-test');
  return facts.reconciled ? allow : refuse('plan.numbers-do-not-reconcile');
}
