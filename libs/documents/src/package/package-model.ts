import type { LocalDate } from '@akashi/domain/dates';
import type { EnclosedEvent, LedgerReceiver } from '@akashi/domain/ledger';
import type { InspectionMark } from '../inspection/inspection-mark';
import type { ListedKey } from '../ledger/key-list';

/** What each payload is for. `report` and `appendix` must be the files whose hashes the ledger recorded at issue. */
export const packageRoles = [
  'report',
  'appendix',
  'statement',
  'representation-letter',
  'improvement-plan',
  'public-items',
  'application',
  'other',
] as const;

export type PackageRole = (typeof packageRoles)[number];

export interface PackageModel {
  /** Name of the one folder in the archive; letters, digits, `-` and `_`. */
  readonly bagName: string;
  readonly packageId: string;
  readonly version: number;
  readonly builtOn: LocalDate;
  readonly firm: string;
  readonly client: string;
  readonly service: string;
  /** Empty in what is made for an inspector: no report is in it. */
  readonly documentNumber: string;
  readonly period: { readonly from: LocalDate; readonly to: LocalDate };
  readonly ledger: PackageLedger;
  /** The page to be read first, as `packagePage` made it for this package: a later program may draw it otherwise. */
  readonly page?: string;
  /** The proof of the issue is enclosed; absent in packages from before there was one, which are built again as they were. */
  readonly enclosesProof?: true;
  /** The package handed over before whose report was replaced since; absent where none was. */
  readonly replaces?: { readonly version: number; readonly sha256: string; readonly handedOverOn: string };
  /** Made for an inspector from outside, and no package of an application: under its signature it says so. Absent in those. */
  readonly inspection?: InspectionMark;
  /** Forms of the package that are not enclosed, with the reason on record. */
  readonly notEnclosed: readonly { readonly title: string; readonly titleEn: string; readonly reason: string }[];
}

export interface PackageLedger {
  /** Origin line of every checkpoint of this engagement. */
  readonly origin: string;
  readonly size: number;
  /** Hex root at `size`. */
  readonly root: string;
  /** SPKI PEM of the Ed25519 key that signs this package, the last of the list. */
  readonly publicKeyPem: string;
  /** The keys from the first to this one, each announced by the one before; absent where the first signs. */
  readonly keys?: readonly ListedKey[];
  /** The events 0 … size − 1, in order: the canonical JSON of those that are shown, and the leaf of each other. */
  readonly events: readonly EnclosedEvent[];
  /** Whom the events were chosen for; absent in packages from before any was withheld, which are built again as they were. */
  readonly receiver?: LedgerReceiver;
  /** Signed notes, oldest first; the last one covers `size`. */
  readonly checkpoints: readonly {
    readonly size: number;
    readonly note: string;
    /** Base64 of its RFC 3161 token, where it has one. */
    readonly token?: string;
  }[];
  /** What passkeys signed, one for every event shown that binds one, in the order of the events. */
  readonly assertions?: readonly string[];
}

export interface PackageFile {
  readonly role: PackageRole;
  /** Below `data/`, e.g. `report.pdf`. */
  readonly path: string;
  readonly title: string;
  readonly titleEn: string;
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
  /** Sequence number of the ledger event whose facts hold this file's SHA-256, or null. */
  readonly ledgerSeq: number | null;
}

/** One that lies in memory: its content says its length and its hash. */
export interface HeldPackageFile extends Omit<PackageFile, 'size' | 'sha256'> {
  readonly bytes: Uint8Array;
}

/** Signs a text as a note with the ledger's key: gives back the whole note, signature line included. */
export type SignNote = (text: string) => string | Promise<string>;
