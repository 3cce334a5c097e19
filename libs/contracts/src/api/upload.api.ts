import type { UploadView } from '../upload.contract';
import { get, of, post, upload } from './operation';

export interface BeginUploadBody {
  fileName: string;
  length: number;
  /** The address that takes the file, without its query: one of an operation that takes files in parts. */
  purpose: string;
  /** 64 hex digits over what the page knows its file by; null where it can make none. */
  fingerprint: string | null;
}

export interface AppendPartQuery {
  /** Where the part goes on: what is kept ends there, or it is refused with `facts.offset`. */
  offset: number;
}

/**
 * Files that come in parts, after the words of tus and of the IETF’s draft of resumable uploads. Once every byte is kept, the
 * operation that the file is for is asked with `Upload-Id` and an empty body, and `Upload-Digest` where the sender made one.
 */
export const uploadApi = {
  /** One’s own files on their way and how far each is: those that are not used yet. */
  list: get('uploads', 'file.upload', { answer: of<UploadView[]>() }),
  /** Begins one; no byte goes along. */
  begin: post('uploads', 'file.upload', { body: of<BeginUploadBody>(), answer: of<UploadView>() }),
  /** The next bytes; of a part that breaks off what came is kept. */
  append: upload('uploads/:uploadId/bytes', 'file.upload', {
    query: of<AppendPartQuery>(),
    answer: of<UploadView>(),
    method: 'PUT',
  }),
  /** Takes it back; nothing of it is kept. */
  end: post('uploads/:uploadId/end', 'file.upload', { status: 204 }),
};
