import type {
  AskedDropCodeView,
  CreatedDropLinkView,
  DropLinkView,
  DropRequestView,
  DropView,
  OpenedDropView,
} from '../drop-link.contract';
import type { UploadView } from '../upload.contract';
import type { AnswerRequestBody, RemoveFileBody } from './client-request.api';
import { byDropLink, get, of, post } from './operation';
import type { AppendPartQuery, BeginUploadBody } from './upload.api';

export interface CreateDropLinkBody {
  recipientName: string;
  recipientEmail: string;
  /** How long it opens, 1 to `dropLinkLimits.days`. */
  days: number;
  /** Null for every request that was or will be sent while it is open. */
  requestIds: string[] | null;
}

export interface EndDropLinkBody {
  version: number;
  reason: string;
}

export interface AskDropCodeBody {
  token: string;
  email: string;
}

/** Where mail is set up, the code that was mailed with what asked for it. */
export interface OpenDropBody extends AskDropCodeBody {
  ask?: string;
  code?: string;
}

/** Links for a client that declines the desk. */
export const dropLinkApi = {
  /** The links of an engagement, the newest first. */
  list: get('engagements/:engagementId/drop-links', 'request.read', { answer: of<DropLinkView[]>() }),
  /** Makes a link for one person of the client; its secret is answered once. */
  create: post('engagements/:engagementId/drop-links', 'request.send', {
    body: of<CreateDropLinkBody>(),
    answer: of<CreatedDropLinkView>(),
    logs: { kind: 'export', thing: 'link' },
  }),
  /** Ends a link; what came through it stays. */
  end: post('engagements/:engagementId/drop-links/:dropLinkId/end', 'request.send', {
    body: of<EndDropLinkBody>(),
    answer: of<DropLinkView>(),
    status: 200,
    logs: { kind: 'export', thing: 'link' },
  }),
};

/** The side of whoever holds a link. */
export const dropApi = {
  /** Sends a code to the address that the link was made for, where mail is set up; answers the same to everybody else. */
  askCode: post('drop/code', 'public', { body: of<AskDropCodeBody>(), answer: of<AskedDropCodeView>(), status: 200 }),
  /** Opens a link for a while; needs no account. */
  open: post('drop/open', 'public', {
    body: of<OpenDropBody>(),
    answer: of<OpenedDropView>(),
    status: 200,
    logs: { kind: 'sign-in', thing: 'link' },
  }),
  /** What the link asks for, and what came through it. */
  view: byDropLink('GET', 'drop/requests', { answer: of<DropView>() }),
  /** Adds a file to the answer under way; the body is the file. */
  deliver: byDropLink('POST', 'drop/requests/:requestId/files', {
    sends: 'file',
    inParts: true,
    body: of<Blob>(),
    answer: of<DropRequestView>(),
    logs: { kind: 'received', thing: 'request' },
  }),
  /** Takes a file out of the answer under way; it stays on record that it came. */
  remove: byDropLink('POST', 'drop/requests/:requestId/files/:requestFileId/remove', {
    body: of<RemoveFileBody>(),
    answer: of<DropRequestView>(),
    status: 200,
  }),
  /** Sends the answer to the firm. */
  answer: byDropLink('POST', 'drop/requests/:requestId/answer', {
    body: of<AnswerRequestBody>(),
    answer: of<DropRequestView>(),
    status: 200,
    logs: { kind: 'received', thing: 'request' },
  }),
};

/** Files of a link that come in parts: as those of whoever is signed in. */
export const dropUploadApi = {
  /** The link’s files on their way and how far each is. */
  list: byDropLink('GET', 'drop/uploads', { answer: of<UploadView[]>() }),
  /** Begins one; no byte goes along. */
  begin: byDropLink('POST', 'drop/uploads', { body: of<BeginUploadBody>(), answer: of<UploadView>() }),
  /** The next bytes; of a part that breaks off what came is kept. */
  append: byDropLink('PUT', 'drop/uploads/:uploadId/bytes', {
    sends: 'file',
    body: of<Blob>(),
    query: of<AppendPartQuery>(),
    answer: of<UploadView>(),
  }),
  /** Takes it back; nothing of it is kept. */
  end: byDropLink('POST', 'drop/uploads/:uploadId/end', { status: 204 }),
};
