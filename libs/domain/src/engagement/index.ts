export {
  mayAcceptEngagement,
  type AcceptEngagementFacts,
  type AcceptEngagementRefusal,
} from './accept-engagement.rule';
export { mayApprovePlan, type ApprovePlanFacts, type ApprovePlanRefusal } from './approve-plan.rule';
export { assemblyDate, mayArchiveEngagement, type ArchiveEngagementRefusal } from './archive-engagement.rule';
export { mayEndAssignment, type EndAssignmentFacts, type EndAssignmentRefusal } from './end-assignment.rule';
export {
  engagementKinds,
  engagementStates,
  isFieldworkOpen,
  mayMoveEngagement,
  type EngagementKind,
  type EngagementState,
  type MoveEngagementRefusal,
} from './engagement-state';
export { frequencyCodes, type FrequencyCode } from './frequency';
export { ismapRuleset20240801 } from './ismap-ruleset-20240801';
export { rulesetInForce } from './ruleset-in-force';
export { mayJoinTeam, type JoinTeamFacts, type JoinTeamRefusal, type TeamAssignment } from './join-team.rule';
export { mayOpenEngagement, type OpenEngagementFacts, type OpenEngagementRefusal } from './open-engagement.rule';
export { mayOverrideDate, type OverrideDateFacts, type OverrideDateRefusal } from './override-date.rule';
export {
  confidences,
  operationTriggers,
  type Confidence,
  type FormDefinition,
  type LocalisedText,
  type OmissionReason,
  type OperationTrigger,
  type RulesetNote,
  type SampleSize,
  type SampleSizeBand,
  type SampleSizeTable,
  type SchemeRuleset,
} from './scheme-ruleset';
export { teamRoles, type TeamRole } from './team-role';
export { mayUsePeriod, type PeriodFacts, type PeriodRefusal } from './use-period.rule';
export {
  mayDeclareIndependence,
  mayWork,
  type DeclareIndependenceFacts,
  type DeclareIndependenceRefusal,
  type IndependenceDeclaration,
  type WorkFacts,
  type WorkRefusal,
} from './work-on-engagement.rule';
