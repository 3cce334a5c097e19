import type { RecordedTestView } from './recorded-test.contract';

/** Travels in the query of the upload, whose body is the file itself. */
export interface AddEvidenceQuery {
  testId: string;
  stepId?: string;
  /** What it is called in the papers; the file's own name when left out. */
  name?: string;
  source: string;
  asOf: string;
  receivedOn: string;
}

/** Which file of the evidence: the newest when left out. */
export interface EvidenceVersionQuery {
  version?: number;
}

export interface EvidenceVersionView {
  versionNo: number;
  sha256: string;
  fileName: string;
  mediaType: string;
  size: number;
  addedBy: string;
  addedByName: string;
  addedAt: string;
}

export interface EvidenceView {
  id: string;
  number: number;
  name: string;
  source: string;
  asOf: string | null;
  receivedOn: string | null;
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
  versionNo: number;
  sha256: string;
  fileName: string;
  mediaType: string;
  size: number;
}

export interface LinkEvidenceBody {
  testId: string;
  stepId: string | null;
}

/** The evidence, and the papers that this change touched with their new versions. */
export interface ChangedEvidenceView {
  evidence: EvidenceView;
  tests: RecordedTestView[];
}
