import type { LocalDate } from '../dates/local-date';
import type { EngagementState } from '../engagement/engagement-state';

/**
 * Where the file of an engagement stands on its way to destruction: not archived yet; held; within its years; over, so that nothing keeps it
 * any more; or without a day to count from, which is never over.
 */
export const retentionStates = ['not-archived', 'held', 'kept', 'over', 'undated'] as const;

export type RetentionState = (typeof retentionStates)[number];

export interface RetentionFacts {
  engagementState: EngagementState;
  /** The last day of its years, by the ruleset of the engagement; null where no report was issued. */
  keepUntil: LocalDate | null;
  holdsInForce: number;
  today: LocalDate;
}

/** A hold stops the clock, however long ago the years ended; without one the last day is still kept. */
export function retentionState({ engagementState, keepUntil, holdsInForce, today }: RetentionFacts): RetentionState {
  if (engagementState !== 'archived') return 'not-archived';
  if (holdsInForce > 0) return 'held';
  if (keepUntil === null) return 'undated';
  return today <= keepUntil ? 'kept' : 'over';
}
