import type { PinEditionRefusal } from '@akashi/domain/catalogue';
import type {
  AssignTestRefusal,
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
  JoinTeamRefusal,
  MoveEngagementRefusal,
  OpenEngagementRefusal,
  OverrideDateRefusal,
  PeriodRefusal,
  WorkRefusal,
} from '@akashi/domain/engagement';
import type { ClientRefusal, CredentialRefusal, MemberRefusal, ServiceRefusal } from '@akashi/domain/firm';
import type { LedgerRefusal } from '@akashi/domain/ledger';
import type {
  DrawSampleRefusal,
  EvaluateDeviationRefusal,
  ExpandSampleRefusal,
  PopulationOriginRefusal,
  RecordItemRefusal,
  RegisterPopulationRefusal,
  VoidItemRefusal,
} from '@akashi/domain/sampling';
import type { ImportStatementRefusal } from '@akashi/domain/statement';
import type { PlatformProblemCode } from './platform-problem-code';

export type CatalogueProblemCode = PinEditionRefusal;
export type ControlProblemCode =
  | AssignTestRefusal
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
  | JoinTeamRefusal
  | MoveEngagementRefusal
  | OpenEngagementRefusal
  | OverrideDateRefusal
  | PeriodRefusal
  | WorkRefusal;
export type FirmProblemCode = ClientRefusal | CredentialRefusal | MemberRefusal | ServiceRefusal;
export type LedgerProblemCode = LedgerRefusal;
export type SamplingProblemCode =
  | DrawSampleRefusal
  | EvaluateDeviationRefusal
  | ExpandSampleRefusal
  | PopulationOriginRefusal
  | RecordItemRefusal
  | RegisterPopulationRefusal
  | VoidItemRefusal;
export type StatementProblemCode = ImportStatementRefusal;

/** Every code an answer may carry. A refusal added in the domain does not compile until both languages have its text. */
export type ProblemCode =
  | PlatformProblemCode
  | CatalogueProblemCode
  | ControlProblemCode
  | EngagementProblemCode
  | FirmProblemCode
  | LedgerProblemCode
  | SamplingProblemCode
  | StatementProblemCode;
