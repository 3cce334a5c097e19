import type { ClientPersonKind } from '@akashi/domain/access';
import type { FileScan, TestType } from '@akashi/domain/control';
import type { LeftOutRequest, RequestOriginKind } from '@akashi/domain/request';
import type { ListedFault, ListedRequest } from '@akashi/domain/request';
import type { ArrivalRemark, RequestSide, RequestState, RequestText, SentRequestState } from '@akashi/domain/request';

/** A paper that a request serves. */
export interface RequestTestView {
  id: string;
  controlId: string;
  controlNumber: string;
  type: TestType;
}

/** A line of the list of requests. */
export interface RequestRow {
  id: string;
  number: number;
  /** `R-001`. */
  code: string;
  title: string;
  state: RequestState;
  dueOn: string;
  tests: RequestTestView[];
  askedBy: string;
  askedByName: string;
  answererId: string | null;
  answererName: string | null;
  round: number;
  /** Since when it lies with the side whose turn it is. */
  since: string;
  /** Files of the answer that stands or is being made, and remarks of the look at their arrival. */
  files: number;
  remarks: number;
  /** When the client was reminded last. */
  remindedAt: string | null;
  version: number;
}

/** Somebody at the client who can be asked. */
export interface AnswererView {
  id: string;
  name: string;
  kind: ClientPersonKind;
}

export interface RequestListView {
  requests: RequestRow[];
  /** The client's people who are there today. */
  answerers: AnswererView[];
}

/** What the client was asked in the year before. */
export interface LastYearRequestView {
  id: string;
  code: string;
  title: string;
  wanted: string;
  shows: string;
  dueOn: string;
  /** As far from the end of this period. */
  proposedDueOn: string;
  /** Who was asked, if they are at the client today. */
  answererId: string | null;
  answererName: string | null;
  /** How often it was answered: more than once is an answer that was sent back. */
  round: number;
  /** Papers that it served then, and those of this year that they became. */
  tests: number;
  testsNow: number;
  /** Asked again in this engagement. */
  isTakenOver: boolean;
}

export interface LastYearRequestsView {
  /** Null where no year was audited before. */
  engagementName: string | null;
  /** The year before is closed to whoever asks. */
  isClosed: boolean;
  requests: LastYearRequestView[];
}

/** A request that the firm's procedures, or last year, propose. */
export interface RequestProposalView {
  /** SHA-256 of what it comes from, by which what is taken over is held against what was shown. */
  seen: string;
  title: string;
  wanted: string;
  shows: string;
  papers: RequestTestView[];
  /** How many procedures ask in these words. */
  procedures: number;
  /** `R-007`: what was asked last year in these words. */
  lastYear: string[];
  /** Of last year's; null where only procedures ask. */
  proposedDueOn: string | null;
  answererId: string | null;
  answererName: string | null;
}

export interface RequestProposalsView {
  proposals: RequestProposalView[];
  leftOut: LeftOutRequest[];
  /** The year before: read, closed to whoever asks, or not there. */
  lastYear: 'read' | 'closed' | 'none';
}

/** What a request is linked with, beside papers and last year's. */
export interface RequestOriginView {
  kind: RequestOriginKind;
  /** Id of the procedure or the finding, code of the population, number of the statement's version. */
  key: string;
  /** `9.2.1.1 設計1`, `F-01`, `P-03`; empty where the key says it. */
  name: string;
  /** Edition of the procedure; null for the others. */
  editionId: string | null;
  /** What came of it since: the next version's number, the population's id, the plan's version; null while nothing. */
  metBy: string | null;
}

/** A request that was asked from there, by the key of its origin. */
export interface AskedFromRow extends RequestRow {
  key: string;
}

/** A list that came back: what it would change, and what has to be corrected in it first. Nothing was written. */
export interface RequestListPreview {
  requests: ListedRequest[];
  /** Rows that say what stands already. */
  same: number;
  /** The first 200; all of them are counted in `faultTotal`. */
  faults: ListedFault[];
  faultTotal: number;
  /** Headings of columns that were not read. */
  unknown: string[];
}

/** What was listed to be sent, and what of it was found in no file of the answer that stands or is under way. */
export interface ExpectedIdsView {
  expected: string[];
  missing: string[];
}

/** A file that came for a request, as it was looked at when it arrived. */
export interface RequestFileView {
  id: string;
  round: number;
  fileName: string;
  mediaType: string;
  size: number;
  remarks: ArrivalRemark[];
  /** Where the same bytes came before: `R-012 log.csv`. */
  sentBefore: string | null;
  side: RequestSide;
  sentByName: string;
  sentAt: string;
}

export interface RequestMessageView {
  id: string;
  kind: RequestMessageKind;
  side: RequestSide;
  writtenByName: string;
  writtenAt: string;
  /** Where the firm recorded an answer that came by another way. */
  received: { from: string; on: string; how: string } | null;
  text: string;
}

/** Of an extension the text says both days, and of a reassignment who answers now: empty for whoever of them can. */
export type RequestMessageKind =
  'comment' | 'answer' | 'return' | 'withdrawal' | 'reminder' | 'extension' | 'reassignment';

/** What became of a file: the evidence that it is now; null while it is none. */
export interface CheckedFileView extends RequestFileView {
  sha256: string;
  /** It came through a drop link, whose recipient `sentByName` is. */
  byLink: boolean;
  /** What is known of it today. */
  scan: FileScan;
  evidence: { id: string; number: number } | null;
}

/** A request with all that came for it; for the firm's own people. */
export interface RequestView extends RequestRow, Pick<RequestText, 'wanted' | 'shows'>, ExpectedIdsView {
  /** Why it was returned or withdrawn. */
  reason: string | null;
  origins: RequestOriginView[];
  /** The client was asked: a draft, and one that was taken back before it was sent, they never see. */
  wasSent: boolean;
  received: CheckedFileView[];
  messages: RequestMessageView[];
}

/** Where the same bytes came before is not told: it may have been for a colleague's request. */
export interface ClientRequestFileView extends Omit<RequestFileView, 'sentBefore'> {
  /** Given back to them once it is known to do no harm, or where nobody looks. */
  scan: FileScan;
}

/**
 * A request as its client's people see it. Every field is here because they are to read it: nothing of papers, controls,
 * tests or procedures, and of the firm's people the one to talk to by name.
 */
export interface ClientRequestRow {
  id: string;
  /** `R-001`. */
  code: string;
  title: string;
  state: SentRequestState;
  dueOn: string;
  serviceName: string;
  periodStart: string;
  periodEnd: string;
  askedByName: string;
  answererName: string | null;
  /** Put to the person who reads it. */
  isMine: boolean;
  /** The audit is closed: nothing is awaited any more, and nothing can be sent. */
  isOver: boolean;
  /** Files of the answer under way, or of the one that was sent. */
  files: number;
  /** When the firm asked for it again. */
  remindedAt: string | null;
  version: number;
}

export interface ClientRequestView extends ClientRequestRow, Pick<RequestText, 'wanted' | 'shows'>, ExpectedIdsView {
  /** Why it was returned or withdrawn, as the firm wrote it to them. */
  reason: string | null;
  /** What came for it; the answer under way is the one of `round`. */
  round: number;
  received: ClientRequestFileView[];
  messages: RequestMessageView[];
}
