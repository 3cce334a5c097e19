import type { AmendPlanRefusal } from './amend-plan.rule';
import type { ApproveAmendmentRefusal } from './approve-amendment.rule';
import type { DecideAmendmentRefusal } from './decide-amendment.rule';
import type { DraftPlanRefusal } from './draft-plan.rule';
import type { OverruleScopeRefusal } from './overrule-scope.rule';
import type { RecordEarlierTestsRefusal } from './record-earlier-tests.rule';
import type { RestoreComputedRefusal } from './restore-computed.rule';

export { isPlanBehind, mayAmendPlan, type AmendPlanFacts, type AmendPlanRefusal } from './amend-plan.rule';
export {
  amendTests,
  closingReasons,
  sumAmendment,
  type AmendedTests,
  type AmendmentSums,
  type ClosingReason,
  type StandingTest,
} from './amend-tests';
export { askOfReports, toldByReports, type ToldByReports } from './ask-of-reports';
export {
  mayApproveAmendment,
  type ApproveAmendmentFacts,
  type ApproveAmendmentRefusal,
} from './approve-amendment.rule';
export {
  carryThroughYears,
  type AmendedControl,
  type AuditedYear,
  type DatedFact,
  type JudgedControl,
} from './carry-through-years';
export { answersAll, kindByAnswers, treatmentOf, type ControlChangeAnswers, type Treatment } from './control-change';
export {
  isJudged,
  mayDecideAmendment,
  type DecideAmendmentFacts,
  type DecideAmendmentRefusal,
} from './decide-amendment.rule';
export { mayDraftPlan, type DraftPlanFacts, type DraftPlanRefusal } from './draft-plan.rule';
export {
  judgedAsWording,
  matchEarlier,
  type ComparedFields,
  type EarlierFact,
  type JudgedSince,
  type KnownTest,
  type MatchedControl,
} from './match-earlier';
export { underTodaysNumbers, type MappedCriteria, type OldNumber } from './old-numbers';
export { mayOverruleScope, type OverruleScopeFacts, type OverruleScopeRefusal } from './overrule-scope.rule';
export {
  readEarlierTests,
  type EarlierRowFault,
  type EarlierRowProblem,
  type NumberedControl,
} from './read-earlier-tests';
export {
  mayRecordEarlierTests,
  recordedResults,
  type RecordEarlierTestsFacts,
  type RecordEarlierTestsRefusal,
  type RecordedResult,
  type RecordedTest,
} from './record-earlier-tests.rule';
export { mayRestoreComputed, type RestoreComputedFacts, type RestoreComputedRefusal } from './restore-computed.rule';
export { cycleBasis, type CycleFacts, type CycleStanding, type ScopeBasis } from './scope-basis';
export {
  computeScope,
  isInherited,
  type ComputedScope,
  type RegisteredBaseService,
  type ReliefScope,
  type ScopeContext,
  type ScopedControl,
  type ScopeDecision,
} from './scope-decision';
export {
  classOf,
  dueBy,
  lastTest,
  yearOf,
  yearsOf,
  type EarlierResult,
  type EarlierTest,
  type JudgedBy,
} from './test-cycle';
export { sumScope, type ScopeSum, type ScopeSums } from './scope-sums';

/** Every refusal of this topic's verbs: each has its sentences in both languages. */
export type ScopeRefusal =
  | AmendPlanRefusal
  | ApproveAmendmentRefusal
  | DecideAmendmentRefusal
  | DraftPlanRefusal
  | OverruleScopeRefusal
  | RecordEarlierTestsRefusal
  | RestoreComputedRefusal;
export { sumAuditScopes, type AuditScopeSums } from './audit-scope';
