import { refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import type { RequestState } from './request-state';

export type WithdrawRequestRefusal = 'request.settled' | 'request.withdrawal-reason-missing' | ReasonRefusal;

/** What is no longer wanted is taken back with the reason; an accepted answer is evidence, and stays. */
export function mayWithdrawRequest({
  state,
  reason,
}: {
  state: RequestState;
  reason: string;
}): Decision<WithdrawRequestRefusal> {
  if (state === 'accepted' || state === 'withdrawn') return refuse('request.settled');
  return statesReason(reason, 'request.withdrawal-reason-missing');
}
