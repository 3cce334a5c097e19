import type { LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import type { EngagementKind } from './engagement-kind';
import type { EngagementState } from './engagement-state';

export type FollowEngagementRefusal = 'engagement.nothing-to-renew' | 'engagement.renewed-already';

export interface FollowedEngagement {
  /** The engagement that is followed. */
  last: { kind: EngagementKind; state: EngagementState; periodEnd: LocalDate };
  /** Last day of the service's latest period, this one's included. */
  latestEnd: LocalDate | null;
}

const neverBegan: readonly EngagementState[] = ['proposed', 'declined', 'withdrawn'];

/**
 * A renewal follows the service's latest period, of an engagement that was accepted: 追加監査 and 再監査 look at a period again
 * and are followed by nothing.
 */
export function mayFollowEngagement({ last, latestEnd }: FollowedEngagement): Decision<FollowEngagementRefusal> {
  const isPeriodOfItsOwn = last.kind === 'INITIAL' || last.kind === 'RENEWAL';
  if (!isPeriodOfItsOwn || neverBegan.includes(last.state)) return refuse('engagement.nothing-to-renew');
  return latestEnd === last.periodEnd ? allow : refuse('engagement.renewed-already');
}
