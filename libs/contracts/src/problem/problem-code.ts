import type {
  AssignTestRefusal,
  ChangeEvidenceRefusal,
  EvidenceRefusal,
  NoteRefusal,
  PrepareTestRefusal,
  RecordTestRefusal,
  ReturnTestRefusal,
  ReviewTestRefusal,
  SignRefusal,
} from '@akashi/domain/control';
import type {
  AcceptEngagementRefusal,
  ApprovePlanRefusal,
  ArchiveEngagementRefusal,
  DeclareIndependenceRefusal,
  EndAssignmentRefusal,
  JoinTeamRefusal,
  MoveEngagementRefusal,
  OpenEngagementRefusal,
  OverrideDateRefusal,
  PeriodRefusal,
  WorkRefusal,
} from '@akashi/domain/engagement';
import type {
  ConfirmFindingRefusal,
  FindingTextRefusal,
  FollowUpFindingRefusal,
  ImproveFindingRefusal,
  MoveFindingRefusal,
  RaiseFindingRefusal,
  ReviewFindingRefusal,
  ReviseFindingRefusal,
  WithdrawFindingRefusal,
} from '@akashi/domain/finding';
import type {
  ClientRefusal,
  CredentialRefusal,
  FirmRefusal,
  MemberRefusal,
  PasswordRefusal,
  ServiceRefusal,
} from '@akashi/domain/firm';
import type { AgreePapersRefusal, BuildPackageRefusal, HandOverRefusal } from '@akashi/domain/handoff';
import type { CancelJobRefusal } from '@akashi/domain/job';
import type { LedgerRefusal } from '@akashi/domain/ledger';
import type { RegistrationRefusal } from '@akashi/domain/registration';
import type {
  ApproveReportRefusal,
  ComposeReportRefusal,
  CreateExportRefusal,
  DownloadExportRefusal,
  IssueReportRefusal,
  MoveReportRefusal,
  QualityReviewReportRefusal,
  RecordLetterRefusal,
  RevokeExportRefusal,
  UseReportRefusal,
} from '@akashi/domain/report';
import type {
  DrawSampleRefusal,
  EvaluateDeviationRefusal,
  ExpandSampleRefusal,
  PopulationOriginRefusal,
  RecordDeviationRefusal,
  RecordItemRefusal,
  RegisterPopulationRefusal,
  VoidItemRefusal,
} from '@akashi/domain/sampling';
import type { DraftPlanRefusal, OverruleScopeRefusal } from '@akashi/domain/scope';
import type { ImportStatementRefusal } from '@akashi/domain/statement';
import type { PlatformProblemCode } from './platform-problem-code';

export type ControlProblemCode =
  | AssignTestRefusal
  | ChangeEvidenceRefusal
  | EvidenceRefusal
  | NoteRefusal
  | PrepareTestRefusal
  | RecordTestRefusal
  | ReturnTestRefusal
  | ReviewTestRefusal
  | SignRefusal;
export type EngagementProblemCode =
  | AcceptEngagementRefusal
  | ApprovePlanRefusal
  | ArchiveEngagementRefusal
  | DeclareIndependenceRefusal
  | EndAssignmentRefusal
  | JoinTeamRefusal
  | MoveEngagementRefusal
  | OpenEngagementRefusal
  | OverrideDateRefusal
  | PeriodRefusal
  | WorkRefusal;
export type FindingProblemCode =
  | ConfirmFindingRefusal
  | FindingTextRefusal
  | FollowUpFindingRefusal
  | ImproveFindingRefusal
  | MoveFindingRefusal
  | RaiseFindingRefusal
  | ReviewFindingRefusal
  | ReviseFindingRefusal
  | WithdrawFindingRefusal;
export type FirmProblemCode =
  ClientRefusal | CredentialRefusal | FirmRefusal | MemberRefusal | PasswordRefusal | ServiceRefusal;
export type HandoffProblemCode = AgreePapersRefusal | BuildPackageRefusal | HandOverRefusal;
export type JobProblemCode = CancelJobRefusal | 'job.gave-up';
export type LedgerProblemCode = LedgerRefusal;
export type RegistrationProblemCode = RegistrationRefusal;
export type ReportProblemCode =
  | ApproveReportRefusal
  | ComposeReportRefusal
  | CreateExportRefusal
  | DownloadExportRefusal
  | IssueReportRefusal
  | MoveReportRefusal
  | QualityReviewReportRefusal
  | RecordLetterRefusal
  | RevokeExportRefusal
  | UseReportRefusal;
export type SamplingProblemCode =
  | DrawSampleRefusal
  | EvaluateDeviationRefusal
  | ExpandSampleRefusal
  | PopulationOriginRefusal
  | RecordDeviationRefusal
  | RecordItemRefusal
  | RegisterPopulationRefusal
  | VoidItemRefusal;
export type ScopeProblemCode = DraftPlanRefusal | OverruleScopeRefusal;
export type StatementProblemCode = ImportStatementRefusal;

/** Every code an answer may carry. A refusal added in the domain does not compile until both languages have its text. */
export type ProblemCode =
  | PlatformProblemCode
  | ControlProblemCode
  | EngagementProblemCode
  | FindingProblemCode
  | FirmProblemCode
  | HandoffProblemCode
  | JobProblemCode
  | LedgerProblemCode
  | RegistrationProblemCode
  | ReportProblemCode
  | SamplingProblemCode
  | ScopeProblemCode
  | StatementProblemCode;
