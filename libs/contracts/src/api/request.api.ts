import type { EvidenceOrigin } from '@akashi/domain/control';
import type { RequestText } from '@akashi/domain/request';
import type { AskedFromKind } from '@akashi/domain/request';
import type { ListedContent, OtherWay } from '@akashi/domain/request';
import type {
  AskedFromRow,
  LastYearRequestsView,
  RequestListPreview,
  RequestListView,
  RequestProposalsView,
  RequestRow,
  RequestView,
} from '../request.contract';
import { download, get, of, post, put, upload } from './operation';

export interface DraftRequestBody extends RequestText {
  /** One of the client's people; null for whoever of them can. */
  answererId: string | null;
  /** The papers that it serves. */
  testIds: string[];
  /** The ids that are looked for in what comes: 1,000 at most, of 100 letters. Left out, a new one has none and another keeps its own. */
  expected?: string[];
  /** Where something is missing that is asked for. */
  askedFrom?: AskedFrom;
}

export interface AskedFrom {
  kind: AskedFromKind;
  /** The number of the latest version of the statement (0 for none), the code of the population, the id of the finding. */
  key: string;
}

export interface ReviseRequestBody extends Omit<DraftRequestBody, 'askedFrom'> {
  version: number;
}

/** Requests as they were seen. */
export interface SeenRequest {
  id: string;
  version: number;
}

export interface SendRequestsBody {
  requests: SeenRequest[];
}

export interface ExtendRequestsBody extends SendRequestsBody {
  dueOn: string;
}

/** Words to each client's person who still has to answer. */
export interface RemindRequestsBody {
  requestIds: string[];
  text: string;
}

/** Answers that are accepted whole: every file becomes evidence of every paper of its request. */
export interface AcceptRequestsBody extends SendRequestsBody {
  /** The day that the files show; null where none becomes evidence. */
  asOf: string | null;
  origin: EvidenceOrigin | null;
  outsidePeriod: boolean;
}

export interface CheckRequestBody {
  version: number;
}

/** A file that becomes evidence: of which papers, and what is said of it. */
export interface AcceptedFile {
  fileId: string;
  testIds: string[];
  asOf: string;
  origin: EvidenceOrigin | null;
  /** Somebody was asked about a day outside the engagement's period, and meant it. */
  outsidePeriod: boolean;
}

export interface AcceptRequestBody {
  version: number;
  files: AcceptedFile[];
}

export interface ReturnRequestBody {
  version: number;
  reason: string;
  dueOn: string;
}

export interface WithdrawRequestBody {
  version: number;
  reason: string;
}

export interface CommentRequestBody {
  text: string;
}

/** An answer that came by another way than this one. */
export interface RecordAnswerBody {
  version: number;
  note: string;
  receivedFrom: string;
  receivedOn: string;
  /** By mail, on a disk, in a meeting. */
  receivedHow: string;
}

export interface ExportRequestsBody {
  /** For the client, what they see on their own pages, and where they write their answer. */
  audience: 'firm' | 'client';
  lang: 'ja' | 'en';
  /** Of the client’s: the token of a link that was just made. The list then holds its requests and says its address. */
  dropToken?: string;
}

/** A row of a list that was read and looked over. */
export interface RecordedRequestRow {
  /** Null for a new request. */
  id: string | null;
  /** As it was read; 0 for a new one. */
  version: number;
  /** Null where what is asked stays. */
  content: ListedContent | null;
  answer: (OtherWay & { note: string }) | null;
}

export interface RecordRequestListBody {
  requests: RecordedRequestRow[];
}

/** A request of last year, and when it is due now. */
export interface TakenOverRequest {
  id: string;
  dueOn: string;
}

export interface TakeOverRequestsBody {
  requests: TakenOverRequest[];
}

/** A proposal as it was seen, with the words and the day that a person gave it. */
export interface TakenProposal extends RequestText {
  seen: string;
  answererId: string | null;
}

export interface AskedFromQuery {
  kind: AskedFromKind;
}

export interface TakeProposedRequestsBody {
  requests: TakenProposal[];
}

export const requestApi = {
  /** Every request of the engagement by number, and who at the client can be asked. */
  list: get('engagements/:engagementId/requests', 'request.read', { answer: of<RequestListView>() }),
  /** One request with what came for it and what was said. */
  view: get('engagements/:engagementId/requests/:requestId', 'request.read', { answer: of<RequestView>() }),
  /** The requests as a workbook that can be taken back. */
  exportList: download('engagements/:engagementId/requests/export', 'request.read', {
    method: 'POST',
    body: of<ExportRequestsBody>(),
    logs: { kind: 'export', thing: 'request' },
  }),
  /** What a list that came back would change. Changes nothing; the body is the file. */
  previewList: upload('engagements/:engagementId/requests/list/preview', 'request.draft', {
    answer: of<RequestListPreview>(),
  }),
  /** Takes in what was read of a list: all of its rows, or none. */
  recordList: post('engagements/:engagementId/requests/list', 'request.draft', {
    body: of<RecordRequestListBody>(),
    answer: of<RequestRow[]>(),
    status: 200,
  }),
  /** What was asked in the year before, for whoever may read that too. */
  lastYear: get('engagements/:engagementId/last-year-requests', 'request.read', {
    answer: of<LastYearRequestsView>(),
  }),
  /** Drafts of what was asked last year, for the papers that its papers became: all of them or none. */
  takeOver: post('engagements/:engagementId/last-year-requests', 'request.draft', {
    body: of<TakeOverRequestsBody>(),
    answer: of<RequestRow[]>(),
    status: 200,
  }),
  /** What the firm's procedures and last year propose to ask for, by the papers of the plan, and what is left out. */
  proposals: get('engagements/:engagementId/proposed-requests', 'request.read', {
    answer: of<RequestProposalsView>(),
  }),
  /** Drafts of proposals, in the words that a person gave them: all of them or none. */
  takeProposed: post('engagements/:engagementId/proposed-requests', 'request.draft', {
    body: of<TakeProposedRequestsBody>(),
    answer: of<RequestRow[]>(),
    status: 200,
  }),
  /** What was asked from statement, population or finding, by the key of each; without what was withdrawn. */
  askedFrom: get('engagements/:engagementId/asked-from', 'request.read', {
    query: of<AskedFromQuery>(),
    answer: of<AskedFromRow[]>(),
  }),
  /** The requests that serve a paper. */
  ofPaper: get('engagements/:engagementId/tests/:testId/requests', 'request.read', { answer: of<RequestRow[]>() }),
  /** Writes a request; it goes out when it is sent. */
  draft: post('engagements/:engagementId/requests', 'request.draft', {
    body: of<DraftRequestBody>(),
    answer: of<RequestView>(),
  }),
  /** Changes what is asked, as long as it is not answered. */
  revise: put('engagements/:engagementId/requests/:requestId', 'request.draft', {
    body: of<ReviseRequestBody>(),
    answer: of<RequestView>(),
  }),
  /** Sends requests to the client, all of them or none. */
  send: post('engagements/:engagementId/requests/send', 'request.send', {
    body: of<SendRequestsBody>(),
    answer: of<RequestRow[]>(),
    status: 200,
  }),
  /** Gives more time for requests, for all of them or none. */
  extend: post('engagements/:engagementId/requests/extend', 'request.send', {
    body: of<ExtendRequestsBody>(),
    answer: of<RequestRow[]>(),
    status: 200,
  }),
  /** Reminds the client of requests, of all of them or none, once a day at most. */
  remind: post('engagements/:engagementId/requests/remind', 'request.send', {
    body: of<RemindRequestsBody>(),
    answer: of<RequestRow[]>(),
    status: 200,
  }),
  /** Accepts several answers whole, all of them or none. */
  acceptAll: post('engagements/:engagementId/requests/accept', 'request.check', {
    body: of<AcceptRequestsBody>(),
    answer: of<RequestRow[]>(),
    status: 200,
  }),
  /** Takes an answer up: the client reads that it is looked at. */
  check: post('engagements/:engagementId/requests/:requestId/check', 'request.check', {
    body: of<CheckRequestBody>(),
    answer: of<RequestView>(),
    status: 200,
  }),
  /** Accepts an answer; the files that are chosen become evidence of their papers. */
  accept: post('engagements/:engagementId/requests/:requestId/accept', 'request.check', {
    body: of<AcceptRequestBody>(),
    answer: of<RequestView>(),
    status: 200,
  }),
  /** Gives an answer back, with a reason that the client reads. */
  return: post('engagements/:engagementId/requests/:requestId/return', 'request.check', {
    body: of<ReturnRequestBody>(),
    answer: of<RequestView>(),
    status: 200,
  }),
  /** Takes a request back, with a reason. */
  withdraw: post('engagements/:engagementId/requests/:requestId/withdraw', 'request.withdraw', {
    body: of<WithdrawRequestBody>(),
    answer: of<RequestView>(),
    status: 200,
  }),
  /** Writes to the thread that both sides read. */
  comment: post('engagements/:engagementId/requests/:requestId/messages', 'request.draft', {
    body: of<CommentRequestBody>(),
    answer: of<RequestView>(),
  }),
  /** Takes a file in that came by another way; the body is the file. */
  deliver: upload('engagements/:engagementId/requests/:requestId/files', 'request.draft', {
    answer: of<RequestView>(),
    inParts: true,
  }),
  /** Records an answer that came by another way. */
  record: post('engagements/:engagementId/requests/:requestId/answers', 'request.draft', {
    body: of<RecordAnswerBody>(),
    answer: of<RequestView>(),
  }),
  /** A file that came, as it came. */
  file: download('engagements/:engagementId/requests/:requestId/files/:requestFileId', 'request.read', {
    logs: { kind: 'download', thing: 'request' },
  }),
};
