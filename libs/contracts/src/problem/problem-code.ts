import type { BaseServiceRefusal } from '@akashi/domain/base-service';
import type { ControlRefusal } from '@akashi/domain/control';
import type { ImportEditionRefusal } from '@akashi/domain/edition-import';
import type { MapEditionRefusal } from '@akashi/domain/edition-mapping';
import type { MatchingRefusal } from '@akashi/domain/matching';
import type { ImportMappingRefusal } from '@akashi/domain/mapping-file';
import type { EngagementRefusal } from '@akashi/domain/engagement';
import type { FactorRefusal } from '@akashi/domain/factor';
import type { FindingRefusal } from '@akashi/domain/finding';
import type { FirmRefusal } from '@akashi/domain/firm';
import type { FrameworkLinkRefusal } from '@akashi/domain/framework-link';
import type { HandoffRefusal } from '@akashi/domain/handoff';
import type { ImportProgressRefusal } from '@akashi/domain/import-progress';
import type { HoursRefusal } from '@akashi/domain/hours';
import type { InspectionRefusal } from '@akashi/domain/inspection';
import type { JobRefusal } from '@akashi/domain/job';
import type { LedgerRefusal, RelyOnRowsRefusal, RotateKeyRefusal } from '@akashi/domain/ledger';
import type { ProcedureRefusal } from '@akashi/domain/procedure';
import type { RegistrationRefusal } from '@akashi/domain/registration';
import type { ReportTemplateRefusal } from '@akashi/domain/report-template';
import type { ReportRefusal } from '@akashi/domain/report';
import type { RequestRefusal } from '@akashi/domain/request';
import type { RotationRefusal } from '@akashi/domain/rotation';
import type { RulesetRefusal } from '@akashi/domain/ruleset';
import type { LogRetentionRefusal } from '@akashi/domain/security-log';
import type { SamplingRefusal } from '@akashi/domain/sampling';
import type { ScopeRefusal } from '@akashi/domain/scope';
import type { StatementRefusal } from '@akashi/domain/statement';
import type { TermsRefusal } from '@akashi/domain/terms';
import type { ProvisioningRefusal } from '@akashi/domain/provisioning';
import type { TokenRefusal } from '@akashi/domain/token';
import type { UploadRefusal } from '@akashi/domain/upload';
import type { PlatformProblemCode } from './platform-problem-code';

/** What becomes of going to a firm's identity provider, before any rule is asked. */
type ProviderProblemCode =
  | 'identity-provider.not-there'
  | 'identity-provider.inside'
  | 'identity-provider.not-reachable'
  | 'identity-provider.answer-refused'
  | 'identity-provider.attempt-over'
  | 'identity-provider.only-way';

/** Every code an answer may carry. A refusal added in the domain does not compile until both languages have its text. */
export type ProblemCode =
  | PlatformProblemCode
  | 'job.gave-up'
  | ProviderProblemCode
  | BaseServiceRefusal
  | ControlRefusal
  | EngagementRefusal
  | TokenRefusal
  | ProvisioningRefusal
  | ImportEditionRefusal
  | MapEditionRefusal
  | ImportMappingRefusal
  | FactorRefusal
  | FindingRefusal
  | FirmRefusal
  | FrameworkLinkRefusal
  | HandoffRefusal
  | HoursRefusal
  | ImportProgressRefusal
  | InspectionRefusal
  | JobRefusal
  | LedgerRefusal
  | LogRetentionRefusal
  | MatchingRefusal
  | RelyOnRowsRefusal
  | RotateKeyRefusal
  | ProcedureRefusal
  | RegistrationRefusal
  | ReportRefusal
  | ReportTemplateRefusal
  | RequestRefusal
  | RotationRefusal
  | RulesetRefusal
  | SamplingRefusal
  | ScopeRefusal
  | StatementRefusal
  | TermsRefusal
  | UploadRefusal;
