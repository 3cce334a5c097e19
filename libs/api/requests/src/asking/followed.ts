import type { NewOrigin } from '../origin/origin.store';
import type { RequestEntity } from '../request.entity';

/** The request of the year before that is asked again, and what else it comes from. */
export type Followed = Pick<RequestEntity, 'followsEngagementId' | 'followsId'> & { origins?: readonly NewOrigin[] };

export const followsNothing: Followed = { followsEngagementId: null, followsId: null };
