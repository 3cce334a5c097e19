import { download, get, of } from './operation';

export const descriptionApi = {
  /** The API as an OpenAPI document. */
  document: get('openapi.json', 'signed-in', { answer: of<object>() }),
  /** The same as a page to read; it has no script. */
  page: download('docs', 'signed-in'),
};
