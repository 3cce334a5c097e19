import type { AnswerFindingRefusal } from './answer-finding.rule';
import type { AttachToAnswerRefusal } from './attach-to-answer.rule';
import type { CloseFindingRefusal } from './close-finding.rule';
import type { ConfirmFindingRefusal } from './confirm-finding.rule';
import type { FindingTextRefusal } from './finding-text';
import type { FollowUpFindingRefusal } from './follow-up-finding.rule';
import type { ImproveFindingRefusal } from './improve-finding.rule';
import type { MoveFindingRefusal } from './move-finding.rule';
import type { PlanImprovementRefusal } from './plan-improvement.rule';
import type { RaiseFindingRefusal } from './raise-finding.rule';
import type { ReleaseFindingRefusal } from './release-finding.rule';
import type { ReviewFindingRefusal } from './review-finding.rule';
import type { ReviseFindingRefusal } from './revise-finding.rule';
import type { WithdrawFindingRefusal } from './withdraw-finding.rule';

export { mayAnswerFinding, type AnswerFindingFacts, type AnswerFindingRefusal } from './answer-finding.rule';
export { mayAttachToAnswer, type AttachToAnswerFacts, type AttachToAnswerRefusal } from './attach-to-answer.rule';
export {
  awaitsFactAnswer,
  awaitsPlan,
  clientFindingStage,
  clientFindingStages,
  factAnswers,
  type ClientFindingStage,
  type FactAnswer,
  type ReleasedFinding,
} from './client-finding-stage';
export { mayCloseFinding, type CloseFindingRefusal } from './close-finding.rule';
export { mayConfirmFinding, type ConfirmFindingFacts, type ConfirmFindingRefusal } from './confirm-finding.rule';
export { findingNumber, findingStates, isReported, type FindingState } from './finding-state';
export { ownFindingParts, type FindingText, type FindingTextRefusal } from './finding-text';
export {
  findingStateAfterFollowUp,
  mayFollowUpFinding,
  type FollowUpFindingFacts,
  type FollowUpFindingRefusal,
} from './follow-up-finding.rule';
export {
  findingStateAfterImprovement,
  mayImproveFinding,
  type ImproveFindingFacts,
  type ImproveFindingRefusal,
} from './improve-finding.rule';
export { mayMoveFinding, type MoveFindingRefusal } from './move-finding.rule';
export { mayPlanImprovement, type PlanImprovementFacts, type PlanImprovementRefusal } from './plan-improvement.rule';
export { mayRaiseFinding, type RaiseFindingFacts, type RaiseFindingRefusal } from './raise-finding.rule';
export { mayReleaseFinding, type ReleaseFindingFacts, type ReleaseFindingRefusal } from './release-finding.rule';
export { mayReviewFinding, type ReviewFindingFacts, type ReviewFindingRefusal } from './review-finding.rule';
export { mayReviseFinding, type ReviseFindingFacts, type ReviseFindingRefusal } from './revise-finding.rule';
export { mayWithdrawFinding, type WithdrawFindingFacts, type WithdrawFindingRefusal } from './withdraw-finding.rule';

/** Every refusal of this topic's verbs: each has its sentences in both languages. */
export type FindingRefusal =
  | AnswerFindingRefusal
  | AttachToAnswerRefusal
  | CloseFindingRefusal
  | ConfirmFindingRefusal
  | FindingTextRefusal
  | FollowUpFindingRefusal
  | ImproveFindingRefusal
  | MoveFindingRefusal
  | PlanImprovementRefusal
  | RaiseFindingRefusal
  | ReleaseFindingRefusal
  | ReviewFindingRefusal
  | ReviseFindingRefusal
  | WithdrawFindingRefusal;
