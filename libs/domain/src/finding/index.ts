export { bannedWords, type BannedWord } from './banned-words';
export {
  mayConfirmFinding,
  mayReviewFinding,
  mayWithdrawFinding,
  type ConfirmFindingFacts,
  type ConfirmFindingRefusal,
  type ReviewFindingFacts,
  type ReviewFindingRefusal,
  type WithdrawFindingFacts,
  type WithdrawFindingRefusal,
} from './confirm-finding.rule';
export {
  findingNumber,
  findingStates,
  isReported,
  mayMoveFinding,
  type FindingState,
  type MoveFindingRefusal,
} from './finding-state';
export {
  findingStateAfterImprovement,
  mayCloseFinding,
  mayFollowUpFinding,
  mayImproveFinding,
  type FollowUpFindingRefusal,
  type ImproveFindingFacts,
  type ImproveFindingRefusal,
} from './improve-finding.rule';
export {
  isFactual,
  mayRaiseFinding,
  mayReviseFinding,
  type FindingText,
  type FindingTextRefusal,
  type RaiseFindingFacts,
  type RaiseFindingRefusal,
  type ReviseFindingFacts,
  type ReviseFindingRefusal,
} from './raise-finding.rule';
