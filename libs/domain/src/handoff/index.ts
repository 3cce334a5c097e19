import type { ConfirmAddendumRefusal } from './confirm-addendum.rule';
import type { LiftHoldRefusal } from './lift-hold.rule';
import type { SetHoldRefusal } from './set-hold.rule';
import type { WithdrawAddendumRefusal } from './withdraw-addendum.rule';
import type { WriteAddendumRefusal } from './write-addendum.rule';
import type { KeepEngagementFileRefusal } from './keep-engagement-file.rule';
import type { MakeEngagementFileRefusal } from './make-engagement-file.rule';
import type { BuildPackageRefusal } from './build-package.rule';
import type { AgreePapersRefusal } from './enclose-together.rule';
import type { FitPackageRefusal } from './fit-package.rule';
import type { HandOverRefusal } from './hand-over-package.rule';
import type { ReleaseDocumentRefusal } from './release-document.rule';
import type { ReleaseReportRefusal } from './release-report.rule';
import type { TakeBackDocumentRefusal } from './take-back-document.rule';
import type { TellRecipientRefusal } from './tell-recipient.rule';

export type { AddendumState } from './addendum-state';
export { mayLiftHold } from './lift-hold.rule';
export { engagementFileLimits, mayKeepEngagementFile } from './keep-engagement-file.rule';
export { mayMakeEngagementFile } from './make-engagement-file.rule';
export { maySetHold } from './set-hold.rule';
export { retentionState, retentionStates, type RetentionState } from './retention-clock';
export { mayConfirmAddendum } from './confirm-addendum.rule';
export { mayWithdrawAddendum } from './withdraw-addendum.rule';
export { mayWriteAddendum } from './write-addendum.rule';
export { mayBuildPackage, type BuildPackageFacts, type BuildPackageRefusal } from './build-package.rule';
export { mayFitPackage, type FitPackageRefusal } from './fit-package.rule';
export { mayEncloseTogether, type AgreePapersRefusal } from './enclose-together.rule';
export { mayHandOver, type HandOverFacts, type HandOverRefusal } from './hand-over-package.rule';
export {
  isFormRequired,
  packageItemFaultCodes,
  packageItemFaults,
  packageItemStates,
  type PackageItem,
  type PackageItemFault,
  type PackageItemFaultCode,
  type PackageItemState,
} from './package-item';
export {
  checkAgreement,
  paperAgreements,
  type AgreementCheck,
  type PaperAgreement,
  type PaperFacts,
} from './paper-agreement';
export {
  mayReleaseDocument,
  type HeldUse,
  type ReleaseDocumentFacts,
  type ReleaseDocumentRefusal,
} from './release-document.rule';
export { mayReleaseReport, type ReleaseReportFacts, type ReleaseReportRefusal } from './release-report.rule';
export { releasedKinds, uploadedKinds, type ReleasedKind, type UploadedKind } from './released-kind';
export { formsOfSameFile } from './same-file';
export { mayTakeBackDocument, type TakeBackDocumentRefusal } from './take-back-document.rule';
export { mayTellRecipient, type TellRecipientFacts } from './tell-recipient.rule';

/** Every refusal of this topic's verbs: each has its sentences in both languages. */
export type HandoffRefusal =
  | ConfirmAddendumRefusal
  | WithdrawAddendumRefusal
  | WriteAddendumRefusal
  | AgreePapersRefusal
  | FitPackageRefusal
  | BuildPackageRefusal
  | HandOverRefusal
  | LiftHoldRefusal
  | KeepEngagementFileRefusal
  | MakeEngagementFileRefusal
  | ReleaseDocumentRefusal
  | ReleaseReportRefusal
  | SetHoldRefusal
  | TakeBackDocumentRefusal
  | TellRecipientRefusal;
