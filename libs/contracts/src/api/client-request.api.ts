import type { ClientRequestRow, ClientRequestView } from '../request.contract';
import type { CommentRequestBody } from './request.api';
import { download, get, of, post, upload } from './operation';

export interface RemoveFileBody {
  version: number;
}

export interface AnswerRequestBody {
  version: number;
  note: string;
}

/** What a client's people do with the requests that were sent to them. Which client, their session says. */
export const clientRequestApi = {
  /** The requests that are theirs, those whose turn it is first. */
  list: get('client/requests', 'client-request.read', { answer: of<ClientRequestRow[]>() }),
  /** One request with what they sent and what was said. */
  view: get('client/requests/:requestId', 'client-request.read', { answer: of<ClientRequestView>() }),
  /** Adds a file to the answer under way; the body is the file. */
  deliver: upload('client/requests/:requestId/files', 'client-request.answer', {
    answer: of<ClientRequestView>(),
    inParts: true,
  }),
  /** Takes a file out of the answer under way; it stays on record that it came. */
  remove: post('client/requests/:requestId/files/:requestFileId/remove', 'client-request.answer', {
    body: of<RemoveFileBody>(),
    answer: of<ClientRequestView>(),
    status: 200,
  }),
  /** Sends the answer to the firm. */
  answer: post('client/requests/:requestId/answer', 'client-request.answer', {
    body: of<AnswerRequestBody>(),
    answer: of<ClientRequestView>(),
    status: 200,
  }),
  /** Writes to the thread that both sides read. */
  comment: post('client/requests/:requestId/messages', 'client-request.answer', {
    body: of<CommentRequestBody>(),
    answer: of<ClientRequestView>(),
  }),
  /** A file of theirs, as it came. */
  file: download('client/requests/:requestId/files/:requestFileId', 'client-request.read', {
    logs: { kind: 'download', thing: 'request' },
  }),
};
