import type { PopulationView, RecordItemsBody, RecordedItemsView, VoidItemBody } from '../sampling.contract';
import { of, post, put } from './operation';

export const itemApi = {
  /** Records results of sample items. */
  record: put('engagements/:engagementId/tests/:testId/items', 'item.record', {
    body: of<RecordItemsBody>(),
    answer: of<RecordedItemsView>(),
  }),
  /** Replaces an item that cannot be tested by the next of the ranking. */
  void: post('engagements/:engagementId/items/:itemId/void', 'item.void', {
    body: of<VoidItemBody>(),
    answer: of<PopulationView>(),
    status: 200,
  }),
};
