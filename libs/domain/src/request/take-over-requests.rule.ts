import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';

export type TakeOverRequestsRefusal =
  'request.fieldwork-not-open' | 'request.due-invalid' | 'request.last-year-closed' | 'request.taken-over-already';

export interface TakeOverRequestsFacts {
  engagementState: EngagementState;
  /** Whoever asks may read last year's engagement. */
  mayReadLastYear: boolean;
  requests: readonly { dueOn: LocalDate; isTakenOver: boolean }[];
}

/** What was asked last year is asked again once, by whoever may read what came of it, and while there is a plan to ask for. */
export function mayTakeOverRequests(facts: TakeOverRequestsFacts): Decision<TakeOverRequestsRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('request.fieldwork-not-open');
  if (!facts.mayReadLastYear) return refuse('request.last-year-closed');
  if (facts.requests.some(({ isTakenOver }) => isTakenOver)) return refuse('request.taken-over-already');
  return facts.requests.every(({ dueOn }) => isLocalDate(dueOn)) ? allow : refuse('request.due-invalid');
}
