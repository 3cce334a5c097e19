import type { AcceptEngagementRefusal } from './accept-engagement.rule';
import type { ApprovePlanRefusal } from './approve-plan.rule';
import type { ArchiveEngagementRefusal } from './archive-engagement.rule';
import type { DeclareIndependenceRefusal } from './declare-independence.rule';
import type { DeclineEngagementRefusal } from './decline-engagement.rule';
import type { EndAssignmentRefusal } from './end-assignment.rule';
import type { JoinTeamRefusal } from './join-team.rule';
import type { MoveEngagementRefusal } from './move-engagement.rule';
import type { OpenEngagementRefusal } from './open-engagement.rule';
import type { OverrideDateRefusal } from './override-date.rule';
import type { RenewEngagementRefusal } from './renew-engagement.rule';
import type { ResolveInterestRefusal } from './resolve-interest.rule';
import type { PeriodRefusal } from './use-period.rule';
import type { WithdrawEngagementRefusal } from './withdraw-engagement.rule';
import type { WorkRefusal } from './work-on-engagement.rule';

export { clientAuditStage, type ClientAuditStage } from './client-audit-stage';
export {
  changeMarks,
  cycledTests,
  type ChangeMark,
  type CycleClass,
  type CycledTest,
  type CycleRules,
  type UpdateRules,
} from './cycle-rules';
export {
  mayAcceptEngagement,
  type AcceptEngagementFacts,
  type AcceptEngagementRefusal,
} from './accept-engagement.rule';
export { mayApprovePlan, type ApprovePlanFacts, type ApprovePlanRefusal } from './approve-plan.rule';
export type { ApplicationCourse } from './application-step';
export { mayArchiveEngagement, type ArchiveEngagementRefusal } from './archive-engagement.rule';
export {
  mayDeclareIndependence,
  type DeclareIndependenceFacts,
  type DeclareIndependenceRefusal,
} from './declare-independence.rule';
export { mayEndAssignment, type EndAssignmentFacts, type EndAssignmentRefusal } from './end-assignment.rule';
export { engagementKinds, type EngagementKind } from './engagement-kind';
export { mayDeclineEngagement, type DeclineEngagementRefusal } from './decline-engagement.rule';
export type { EndOfProposalFacts } from './end-of-proposal';
export {
  closedRefusal,
  engagementCourse,
  engagementStates,
  isEnded,
  isFieldworkOpen,
  type ClosedEngagementRefusal,
  type EngagementEnd,
  type EngagementState,
} from './engagement-state';
export { frequencyCodes, type FrequencyCode } from './frequency';
export {
  selectionMethods,
  selectionRulesOf,
  type AttributeFigures,
  type SelectionMethod,
  type SelectionRules,
} from './selection-rules';
export { isIndependent, type IndependenceDeclaration } from './independence-declaration';
export { ismapReportWording20240801 } from './ismap-report-wording-20240801';
export { titledIn, titledParts } from './ismap-report-titles-20240801';
export type { ReportTitles, TitledPart } from './report-titles';
export {
  holdsSlots,
  piecesOf,
  reportFrames,
  sentenceOf,
  wholeWording,
  type KeptWording,
  type ReportFrame,
  type ReportWording,
} from './report-wording';
export { ismapLiuRuleset20240801, shippedRulesets } from './ismap-liu-ruleset-20240801';
export { ismapRuleset20240801 } from './ismap-ruleset-20240801';
export { mayJoinTeam, type JoinTeamFacts, type JoinTeamRefusal, type TeamAssignment } from './join-team.rule';
export { keepingDates, type KeepingDates } from './keeping-dates';
export { mayMoveEngagement, type MoveEngagementRefusal } from './move-engagement.rule';
export { mayFollowEngagement, type FollowedEngagement, type FollowEngagementRefusal } from './follow-engagement.rule';
export { isOngoing, nearDays, nextDeadline, type Deadline } from './next-deadline';
export { nextEngagement, type NextEngagement } from './next-engagement';
export { mayOpenEngagement, type OpenEngagementFacts, type OpenEngagementRefusal } from './open-engagement.rule';
export { mayOverrideDate, type OverrideDateFacts, type OverrideDateRefusal } from './override-date.rule';
export { mayReadEngagement, type ReadEngagementRefusal } from './read-engagement.rule';
export { mayResolveInterest, type ResolveInterestFacts, type ResolveInterestRefusal } from './resolve-interest.rule';
export { nextRulesetId, rulesetInForce, rulesetNumber, rulesetsInForce, type RulesetVersion } from './ruleset-in-force';
export {
  auditScopes,
  confidences,
  faultGrades,
  operationTriggers,
  schemes,
  type AuditScope,
  type Confidence,
  type ControlChangeQuestion,
  type FaultGrade,
  type FixedTexts,
  type FormDefinition,
  type LocalisedText,
  type OmissionReason,
  type OperationTrigger,
  type RepresentationPoint,
  type RulesetNote,
  type SampleSize,
  type SampleSizeBand,
  type SampleSizeTable,
  type Scheme,
  type SchemeRuleset,
  type ScopeProfile,
} from './scheme-ruleset';
export { teamRoles, type TeamRole } from './team-role';
export {
  mayRenewEngagement,
  type RenewEngagementFacts,
  type RenewEngagementRefusal,
  type TeamPlace,
} from './renew-engagement.rule';
export { mayUsePeriod, type PeriodFacts, type PeriodRefusal } from './use-period.rule';
export { mayWithdrawEngagement, type WithdrawEngagementRefusal } from './withdraw-engagement.rule';
export { isDoneAfterArchive } from './work-after-archive';
export { mayWork, type WorkFacts, type WorkRefusal } from './work-on-engagement.rule';

/** Every refusal of this topic's verbs: each has its sentences in both languages. */
export type EngagementRefusal =
  | AcceptEngagementRefusal
  | ApprovePlanRefusal
  | ArchiveEngagementRefusal
  | DeclareIndependenceRefusal
  | DeclineEngagementRefusal
  | EndAssignmentRefusal
  | JoinTeamRefusal
  | MoveEngagementRefusal
  | OpenEngagementRefusal
  | OverrideDateRefusal
  | PeriodRefusal
  | RenewEngagementRefusal
  | ResolveInterestRefusal
  | WithdrawEngagementRefusal
  | WorkRefusal;
