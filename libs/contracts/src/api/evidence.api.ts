import type { EvidenceOrigin, IpeRecord, MarkedLines, MarkedRegion, MarkKind } from '@akashi/domain/control';
import type { ChangedEvidenceView, ChangedMarkView, EvidenceView, SharedEvidenceView } from '../evidence.contract';
import type { VersionedTest } from '../matrix.contract';
import type { ReadFileView } from '../read-file.contract';
import { download, get, of, post, put, upload } from './operation';

/** Travels in the query of the upload, whose body is the file itself. */
export interface AddEvidenceQuery {
  testId: string;
  stepId?: string;
  /** What it is called in the papers; the file's own name when left out. */
  name?: string;
  source: string;
  asOf: string;
  receivedOn: string;
  /** What it is; said later when left out. */
  origin?: EvidenceOrigin;
  /** `yes` where somebody was asked about a day outside the engagement's period, and meant it. */
  outsidePeriod?: 'yes';
}

/** All that is said of evidence besides its file, as it is to stand. */
export interface CorrectEvidenceBody {
  version: number;
  name: string;
  source: string;
  asOf: string;
  receivedOn: string;
  origin: EvidenceOrigin | null;
  ipe: IpeRecord | null;
  /** Somebody was asked about a day outside the engagement's period, and meant it. */
  outsidePeriod: boolean;
  reason: string;
}

/** What a mark says, and what it is tied to. */
export interface MarkMeaning {
  kind: MarkKind;
  note: string;
  stepId: string | null;
  cell: { itemId: string; attribute: string } | null;
}

export interface MarkEvidenceBody extends MarkMeaning {
  testId: string;
  /** The file that was seen. */
  versionNo: number;
  /** A region of a page or lines of a text: one of the two. */
  region: MarkedRegion | null;
  lines: MarkedLines | null;
}

export interface ChangeMarkBody extends MarkMeaning {
  version: number;
}

export interface RemoveMarkBody {
  version: number;
}

/** Which file of the evidence: the newest when left out. */
export interface EvidenceVersionQuery {
  version?: number;
}

/** A file of evidence, or one that a mail in it brings along. */
export interface ReadEvidenceQuery extends EvidenceVersionQuery {
  /** The place of an attachment, as `2`, or `2.1` for one in a mail that is attached; the file itself when left out. */
  inside?: string;
}

export interface EvidenceAttachmentQuery extends EvidenceVersionQuery {
  inside: string;
}

export interface LinkEvidenceBody {
  testId: string;
  stepId: string | null;
}

/** The papers, as the writer saw them. */
export interface ShareEvidenceBody {
  tests: VersionedTest[];
}

export const evidenceApi = {
  /** Adds a piece of evidence; the body is the file. */
  add: upload('engagements/:engagementId/evidence', 'evidence.add', {
    query: of<AddEvidenceQuery>(),
    answer: of<ChangedEvidenceView>(),
    inParts: true,
  }),
  /** Adds a newer version of the file; the older one stays. */
  replace: upload('engagements/:engagementId/evidence/:evidenceId/versions', 'evidence.add', {
    answer: of<ChangedEvidenceView>(),
    inParts: true,
  }),
  /** Ties evidence to a working paper. */
  link: post('engagements/:engagementId/evidence/:evidenceId/links', 'evidence.add', {
    body: of<LinkEvidenceBody>(),
    answer: of<ChangedEvidenceView>(),
  }),
  /** Which papers would use this evidence too and which not, and why. Changes nothing. */
  previewShare: post('engagements/:engagementId/evidence/:evidenceId/papers/preview', 'evidence.add', {
    body: of<ShareEvidenceBody>(),
    answer: of<SharedEvidenceView>(),
    status: 200,
  }),
  /** Ties one piece of evidence to the papers that take it; to none when one changed meanwhile. */
  share: post('engagements/:engagementId/evidence/:evidenceId/papers', 'evidence.add', {
    body: of<ShareEvidenceBody>(),
    answer: of<SharedEvidenceView>(),
    status: 200,
  }),
  /** Ends a tie; it stays in the history. */
  unlink: post('engagements/:engagementId/evidence/links/:linkId/end', 'evidence.add', {
    answer: of<ChangedEvidenceView>(),
    status: 200,
  }),
  /** Corrects what is said of evidence, never its file; what was said before stays to be read. */
  correct: put('engagements/:engagementId/evidence/:evidenceId/facts', 'evidence.add', {
    body: of<CorrectEvidenceBody>(),
    answer: of<ChangedEvidenceView>(),
  }),
  /** Marks a place of the newest file, for a paper that uses it. */
  mark: post('engagements/:engagementId/evidence/:evidenceId/marks', 'evidence.add', {
    body: of<MarkEvidenceBody>(),
    answer: of<ChangedMarkView>(),
  }),
  /** Says something else by a mark, which stays where it is. */
  changeMark: put('engagements/:engagementId/evidence/marks/:markId', 'evidence.add', {
    body: of<ChangeMarkBody>(),
    answer: of<ChangedMarkView>(),
  }),
  /** Takes a mark off; it stays in the history. */
  removeMark: post('engagements/:engagementId/evidence/marks/:markId/end', 'evidence.add', {
    body: of<RemoveMarkBody>(),
    answer: of<ChangedMarkView>(),
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
  /** A workbook, a document or a mail as plain data, read in a process of its own; why, where it cannot be read. */
  read: get('engagements/:engagementId/evidence/:evidenceId/content', 'evidence.read', {
    query: of<ReadEvidenceQuery>(),
    answer: of<ReadFileView>(),
    logs: { kind: 'read', thing: 'evidence' },
  }),
  /** A file that a mail brings along. */
  attachment: download('engagements/:engagementId/evidence/:evidenceId/attachment', 'evidence.read', {
    query: of<EvidenceAttachmentQuery>(),
    logs: { kind: 'download', thing: 'evidence' },
  }),
};
