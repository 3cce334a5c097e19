import { allow, refuse, type Decision } from '../decision';
import type { EngagementState } from '../engagement/engagement-state';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import { isBlank, isStorableText } from '../text/storable-text';

export type WriteAddendumRefusal =
  | 'addendum.not-archived'
  | 'addendum.text-missing'
  | 'addendum.text-not-storable'
  | 'addendum.reason-missing'
  | ReasonRefusal;

export interface WriteAddendumFacts {
  engagementState: EngagementState;
  /** What is added. */
  said: string;
  /** Why it could not stand in the file before. */
  reason: string;
}

/** What is said of a file after its archive stands beside it; before, it belongs into the papers themselves. */
export function mayWriteAddendum({
  engagementState,
  said,
  reason,
}: WriteAddendumFacts): Decision<WriteAddendumRefusal> {
  if (engagementState !== 'archived') return refuse('addendum.not-archived');
  if (isBlank(said)) return refuse('addendum.text-missing');
  if (!isStorableText(said)) return refuse('addendum.text-not-storable');
  const stated = statesReason(reason, 'addendum.reason-missing');
  return stated.allowed ? allow : stated;
}
