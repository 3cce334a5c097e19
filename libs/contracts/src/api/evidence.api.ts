import type { ChangedEvidenceView, EvidenceView } from '../evidence.contract';
import { download, get, of, post, upload } from './operation';

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

export interface LinkEvidenceBody {
  testId: string;
  stepId: string | null;
}

export const evidenceApi = {
  /** Adds a piece of evidence; the body is the file. */
  add: upload('engagements/:engagementId/evidence', 'evidence.add', {
    query: of<AddEvidenceQuery>(),
    answer: of<ChangedEvidenceView>(),
  }),
  /** Adds a newer version of the file; the older one stays. */
  replace: upload('engagements/:engagementId/evidence/:evidenceId/versions', 'evidence.add', {
    answer: of<ChangedEvidenceView>(),
  }),
  /** Ties evidence to a working paper. */
  link: post('engagements/:engagementId/evidence/:evidenceId/links', 'evidence.add', {
    body: of<LinkEvidenceBody>(),
    answer: of<ChangedEvidenceView>(),
  }),
  /** Ends a tie; it stays in the history. */
  unlink: post('engagements/:engagementId/evidence/links/:linkId/end', 'evidence.add', {
    answer: of<ChangedEvidenceView>(),
    status: 200,
  }),
  /** Every piece of evidence of the engagement. */
  list: get('engagements/:engagementId/evidence', 'evidence.read', {
    answer: of<EvidenceView[]>(),
    logs: { kind: 'read', thing: 'evidence' },
  }),
  /** The newest file, or an older one by `version`. */
  file: download('engagements/:engagementId/evidence/:evidenceId/file', 'evidence.read', {
    query: of<EvidenceVersionQuery>(),
    logs: { kind: 'download', thing: 'evidence' },
  }),
};
