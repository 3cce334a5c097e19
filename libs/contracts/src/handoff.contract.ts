import type { FileScan } from '@akashi/domain/control';
import type { EngagementState } from '@akashi/domain/engagement';
import type { AgreementCheck, PackageItemFaultCode, PackageItemState } from '@akashi/domain/handoff';
import type { ReplacedView } from './correction.contract';
import type { RegistrationEventKind, RegistrationOutcome, RegistrationWarningCode } from '@akashi/domain/registration';

/** One paper of the package. Papers that Akashi itself holds are `kept`: they are final as they are. */
export interface PackageItemView {
  form: string;
  titleJa: string;
  titleEn: string;
  owner: 'firm' | 'client';
  required: boolean;
  source: 'kept' | 'sent';
  state: PackageItemState;
  reason: string;
  fileName: string | null;
  sha256: string | null;
  /** What is known of it today. */
  scan: FileScan;
  /** Other forms that the very same file was given for. */
  sameFileAs: string[];
  /** 0 when nothing was recorded for it yet. */
  version: number;
}

export interface PackageView {
  id: string;
  versionNo: number;
  reportId: string;
  state: 'built' | 'handed_over' | 'superseded';
  /** Name of the download: the bag's name and `.zip`. */
  fileName: string;
  fileSha256: string;
  size: number;
  ledgerSize: number;
  ledgerRoot: string;
  builtByName: string;
  builtAt: string;
  handedOverOn: string | null;
  handedOverTo: string | null;
  /** The report that it encloses was replaced since; null while that stands. */
  replaced: ReplacedView | null;
  version: number;
}

export interface PackageOverviewView {
  engagementState: EngagementState;
  /** Last day to apply. */
  applyBy: string;
  items: PackageItemView[];
  /** What keeps the package from being built, by form. */
  faults: { form: string; code: PackageItemFaultCode }[];
  /** Empty before the report is issued. */
  agreement: AgreementCheck[];
  /** The newest first; the first is the one that stands. */
  packages: PackageView[];
  /** Hex SHA-256 of the ledger's key: what `akashi-verify --key-fingerprint` takes. */
  keyFingerprint: string;
}

/** The package built again from its records, held against the one that is stored. */
export interface PackageVerificationView {
  holds: boolean;
  /** Hash of the stored file (null when it is missing), of the one recorded, and of the one built again. */
  stored: string | null;
  recorded: string;
  rebuilt: string;
}

export interface RecordRegistrationBody {
  kind: RegistrationEventKind;
  occurredOn: string;
  outcome: RegistrationOutcome | null;
  registrationNo: string | null;
  validUntil: string | null;
  remark: string;
}

export interface RegistrationEventView extends RecordRegistrationBody {
  id: string;
  ordinal: number;
  recordedByName: string;
  recordedAt: string;
}

export interface RegistrationView {
  handedOverOn: string | null;
  applyBy: string;
  /** Computed end of validity, to be held against the list's. */
  validUntil: string;
  events: RegistrationEventView[];
  /** What may be recorded next. */
  next: RegistrationEventKind[];
  warnings: RegistrationWarningCode[];
}
