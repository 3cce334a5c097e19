import { refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import type { AddendumState } from './addendum-state';

export type WithdrawAddendumRefusal =
  'addendum.not-open' | 'addendum.not-the-writer' | 'addendum.reason-missing' | ReasonRefusal;

/** Its writer takes it back as long as nobody has confirmed it; it stays to be read, with the reason. */
export function mayWithdrawAddendum(facts: {
  state: AddendumState;
  writtenById: string;
  askedById: string;
  reason: string;
}): Decision<WithdrawAddendumRefusal> {
  if (facts.state !== 'written') return refuse('addendum.not-open');
  if (facts.writtenById !== facts.askedById) return refuse('addendum.not-the-writer');
  return statesReason(facts.reason, 'addendum.reason-missing');
}
