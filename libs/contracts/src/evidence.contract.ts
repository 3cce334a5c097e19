import type {
  EvidenceFacts,
  EvidenceOrigin,
  FileScan,
  Harm,
  IpeRecord,
  MarkedLines,
  MarkedRegion,
  MarkKind,
  ShareEvidenceRefusal,
} from '@akashi/domain/control';
import type { VersionedTest } from './matrix.contract';
import type { RecordedTestView } from './recorded-test.contract';

export interface EvidenceVersionView {
  versionNo: number;
  sha256: string;
  fileName: string;
  mediaType: string;
  size: number;
  addedBy: string;
  addedByName: string;
  addedAt: string;
  /** Why it is sealed: what it could do to whoever opens it. Null for a file that runs nothing. */
  sealedFor: Harm | null;
  /** What is known of it today. */
  scan: FileScan;
}

export interface EvidenceView {
  id: string;
  number: number;
  name: string;
  source: string;
  asOf: string | null;
  receivedOn: string | null;
  /** What it is; null while nobody has said. */
  origin: EvidenceOrigin | null;
  /** How it came out of the client's system; null where it did not, or while nobody has said. */
  ipe: IpeRecord | null;
  /** Of what is said of it: each correction makes a newer one. */
  version: number;
  latestVersion: number;
  versions: EvidenceVersionView[];
  links: { id: string; testId: string; stepId: string | null; endedAt: string | null }[];
}

/** Evidence as a working paper lists it: the link and the newest version behind it. */
export interface EvidenceLinkView {
  linkId: string;
  evidenceId: string;
  stepId: string | null;
  number: number;
  name: string;
  source: string;
  asOf: string | null;
  receivedOn: string | null;
  origin: EvidenceOrigin | null;
  ipe: IpeRecord | null;
  /** Of what is said of it. */
  version: number;
  /** What was said before, the oldest first. */
  corrections: EvidenceCorrectionView[];
  versionNo: number;
  sha256: string;
  fileName: string;
  mediaType: string;
  size: number;
  /** As of its version. */
  sealedFor: Harm | null;
  /** What is known of its file today. */
  scan: FileScan;
}

/** The evidence, and the papers that this change touched with their new versions. */
export interface ChangedEvidenceView {
  evidence: EvidenceView;
  tests: RecordedTestView[];
}

/** The papers that use the evidence now, with their new versions, and the others that were named, each with why it does not. */
export interface SharedEvidenceView {
  linked: VersionedTest[];
  leftOut: { id: string; reason: ShareEvidenceRefusal }[];
}

/** What was said of evidence until somebody corrected it. */
export interface EvidenceCorrectionView {
  /** The version that the correction made. */
  version: number;
  before: EvidenceFacts;
  after: EvidenceFacts;
  /** Empty where only a gap was filled. */
  reason: string;
  by: string;
  byName: string;
  at: string;
}

/** A mark on a file of evidence, with what it is tied to on its paper. */
export interface MarkView {
  id: string;
  /** Its number on its evidence, in this paper. */
  number: number;
  version: number;
  evidenceId: string;
  evidenceNumber: number;
  /** The file it stands on, which a newer one may have followed. */
  versionNo: number;
  kind: MarkKind;
  note: string;
  /** One of the two. */
  region: MarkedRegion | null;
  lines: MarkedLines | null;
  /** Null where it is of no step, or of one that was taken off the paper. */
  stepId: string | null;
  cell: { itemId: string; populationId: string; populationCode: string; rank: number; attribute: string } | null;
  by: string;
  byName: string;
  at: string;
}

/** The mark, null once it is taken off, and its paper with its new version. */
export interface ChangedMarkView {
  mark: MarkView | null;
  test: RecordedTestView;
}
