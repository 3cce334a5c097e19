import type { AttributeResult } from '@akashi/domain/sampling';
import type { PopulationView } from '../sampling.contract';
import type { RecordedItemsView } from '../sample.contract';
import { of, post, put } from './operation';

export interface VoidItemBody {
  version: number;
  reason: string;
  /** The row that takes its place, where items are picked by hand. */
  row?: number;
}

export interface RecordItemsBody {
  results: {
    itemId: string;
    attribute: string;
    result: AttributeResult;
    note: string;
    /** The result's version as it was read; left out when none was recorded. */
    version?: number;
  }[];
}

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
