import type { UploadedKind } from '@akashi/domain/handoff';
import type { ReleasedDocumentsView, ReleasedDocumentView } from '../released-document.contract';
import type { ReportFormat } from '../report.contract';
import { download, get, of, post, upload } from './operation';

/** Travels in the query of the upload, whose body is the file. */
export interface ReleaseDocumentQuery {
  kind: UploadedKind;
  /** What is written to the client with it; may be empty. */
  note: string;
}

export interface ReleaseReportBody {
  reportId: string;
  format: ReportFormat;
  note: string;
}

export interface TakeBackDocumentBody {
  version: number;
  /** The client's people read it. */
  reason: string;
}

const path = 'engagements/:engagementId/released-documents';

/** What the firm gives its client's people to keep: the issued report, and files of its own by what they are. */
export const releasedDocumentApi = {
  /** What was given, and what of the issued report may be. */
  list: get(path, 'report.read', { answer: of<ReleasedDocumentsView>() }),
  /** Gives a file of the firm's own; content that the firm holds for its work is refused. */
  release: upload(path, 'document.release', {
    query: of<ReleaseDocumentQuery>(),
    answer: of<ReleasedDocumentView>(),
  }),
  /** Gives a copy of the issued report. */
  releaseReport: post(`${path}/reports`, 'document.release-report', {
    stepUp: 'signature',
    body: of<ReleaseReportBody>(),
    answer: of<ReleasedDocumentView>(),
    logs: { kind: 'export', thing: 'document' },
  }),
  /** Takes one back, with a reason that the client's people read; who read it before stays in the security log. */
  takeBack: post(`${path}/:releasedDocumentId/take-back`, 'document.take-back', {
    body: of<TakeBackDocumentBody>(),
    answer: of<ReleasedDocumentView>(),
    status: 200,
    logs: { kind: 'export', thing: 'document' },
  }),
  /** The file exactly as it was given. */
  file: download(`${path}/:releasedDocumentId/file`, 'report.read', { logs: { kind: 'download', thing: 'document' } }),
};
