import type { StoredFilesView } from '../stored-file.contract';
import { get, of, post } from './operation';

export const storedFileApi = {
  /** How the firm's stored files stand to what was recorded when they came. */
  view: get('stored-files', 'stored-file.check', { answer: of<StoredFilesView>() }),
  /** Begins a walk through all of them; the one under way when there is one. */
  check: post('stored-files/check', 'stored-file.check', { answer: of<StoredFilesView>() }),
};
