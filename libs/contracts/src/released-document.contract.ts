import type { ReleasedKind } from '@akashi/domain/handoff';
import type { ReplacedView } from './correction.contract';
import type { ReportFormat } from './report.contract';

/** Who took a released document back, and what the client's people were told. */
export interface TakenBackView {
  byName: string;
  at: string;
  reason: string;
}

/** A document that the client's people were given to keep, as the firm sees it. */
export interface ReleasedDocumentView {
  id: string;
  kind: ReleasedKind;
  /** Of the issued report; null of a file of the firm's own. */
  reportId: string | null;
  fileName: string;
  size: number;
  note: string;
  releasedByName: string;
  releasedAt: string;
  /** Null while the client's people have it. */
  takenBack: TakenBackView | null;
  /** The version that took the place of the report; null while that stands. */
  replaced: ReplacedView | null;
  version: number;
}

/** A file of an issued report that may be given, the newest version first. */
export interface ReleasableReportView {
  reportId: string;
  edition: number;
  format: ReportFormat;
  fileName: string;
  size: number;
}

export interface ReleasedDocumentsView {
  /** The latest first. */
  documents: ReleasedDocumentView[];
  /** Of the version that stands, what the client's people do not have. */
  reports: ReleasableReportView[];
  /** Somebody at the client comes in who may read them. */
  hasReaders: boolean;
}
