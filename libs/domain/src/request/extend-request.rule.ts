import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { awaitsAnswer, type RequestState } from './request-state';

export type ExtendRequestRefusal =
  'request.not-waiting' | 'request.due-invalid' | 'request.due-past' | 'request.due-not-later';

export interface ExtendRequestFacts {
  state: RequestState;
  dueOn: LocalDate;
  newDueOn: LocalDate;
  today: LocalDate;
}

/** More time is given to whoever still has to answer: a later day than the one that stands, and none that is over. */
export function mayExtendRequest(facts: ExtendRequestFacts): Decision<ExtendRequestRefusal> {
  if (!awaitsAnswer(facts.state)) return refuse('request.not-waiting');
  if (!isLocalDate(facts.newDueOn)) return refuse('request.due-invalid');
  if (facts.newDueOn < facts.today) return refuse('request.due-past');
  return facts.newDueOn > facts.dueOn ? allow : refuse('request.due-not-later');
}
