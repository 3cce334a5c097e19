import type { SearchBody, SearchView } from '../search.contract';
import { of, post } from './operation';

export const searchApi = {
  /** What the caller may read and finds by these words. They name clients and people, so they stand in no address. */
  find: post('search', 'engagement.list', { body: of<SearchBody>(), answer: of<SearchView>(), status: 200 }),
};
