import type { ImportProgressView } from '../import-progress.contract';
import { get, of, post } from './operation';

export const importApi = {
  /** One's own files on their way in, and how far each is: asked while the request that brings one in is not answered yet. */
  list: get('imports', 'firm.read', { answer: of<ImportProgressView[]>() }),
  /** Stops an import of one's own; nothing of it is kept. */
  cancel: post('imports/:importId/cancel', 'import.cancel', { status: 204 }),
};
