import type { ClientDocumentView } from '../client-document.contract';
import { download, get, of } from './operation';

/** What a client's people were given to keep. Which client, their session says. */
export const clientDocumentApi = {
  /** Of every audit of theirs, the latest first. */
  list: get('client/documents', 'client-document.read', { answer: of<ClientDocumentView[]>() }),
  /** The file as it was given, while it is theirs. */
  file: download('client/documents/:releasedDocumentId/file', 'client-document.read', {
    logs: { kind: 'download', thing: 'document' },
  }),
};
