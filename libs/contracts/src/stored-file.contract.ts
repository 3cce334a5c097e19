export type FileCheckReason = 'request' | 'nightly';

/** How a stored file differs from what was recorded when it came. */
export type FileDifference = 'missing' | 'longer' | 'shorter' | 'different';

/** What a stored file is to whoever works with it. */
export type FileUseKind =
  | 'evidence'
  | 'population'
  | 'population-rows'
  | 'statement'
  | 'letter'
  | 'report'
  | 'package'
  | 'package-item'
  | 'request'
  | 'follow-up'
  | 'finding'
  | 'released'
  | 'inspection-bundle'
  | 'engagement-file'
  | 'report-template'
  | 'catalogue'
  | 'procedures'
  | 'mapping';

/** One walk through all files of the firm; counts as far as it has come. */
export interface FileCheckView {
  reason: FileCheckReason;
  /** Null for the nightly one. */
  askedByName: string | null;
  begunAt: string;
  endedAt: string | null;
  files: number;
  differing: number;
}

/** The files of one engagement, or of the firm itself. */
export interface CheckedFilesView {
  /** Null for the firm's own files. */
  engagementId: string | null;
  engagementName: string;
  files: number;
  bytes: number;
  neverChecked: number;
  missing: number;
  longer: number;
  shorter: number;
  different: number;
  /** When the file that waits longest was last looked at; null when one never was. */
  checkedSince: string | null;
}

export interface FileUseView {
  engagementId: string | null;
  engagementName: string;
  kind: FileUseKind;
  fileName: string;
}

/** A file that is not what was recorded, and everything that rests on it. */
export interface DifferingFileView {
  sha256: string;
  difference: FileDifference;
  recordedSize: number;
  foundSize: number;
  lookedAt: string;
  uses: FileUseView[];
}

/** 保管ファイルの照合: what the newest looks at the firm's files found. */
export interface StoredFilesView {
  /** The walk under way, and the newest one that came to its end. */
  running: FileCheckView | null;
  last: FileCheckView | null;
  places: CheckedFilesView[];
  /** All that differ; at most 200 are named. */
  differingCount: number;
  differing: DifferingFileView[];
}
