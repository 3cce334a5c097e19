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

/** The evidence, and the papers that this change touched with their new versions. */
export interface ChangedEvidenceView {
  evidence: EvidenceView;
  tests: RecordedTestView[];
}
