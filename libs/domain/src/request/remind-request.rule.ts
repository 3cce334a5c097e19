import type { LocalDate } from '../dates/local-date';
import { refuse, type Decision } from '../decision';
import { closedRefusal, type ClosedEngagementRefusal, type EngagementState } from '../engagement/engagement-state';
import { saysSomething } from './comment-request.rule';
import { awaitsAnswer, type RequestState } from './request-state';

export type RemindRequestRefusal =
  | ClosedEngagementRefusal
  | 'request.not-waiting'
  | 'request.reminded-today'
  | 'request.comment-missing'
  | 'request.words-not-storable';

export interface RemindRequestFacts {
  engagementState: EngagementState;
  state: RequestState;
  /** The day of the last reminder; null while there was none. */
  remindedOn: LocalDate | null;
  text: string;
  today: LocalDate;
}

/** 催促: whoever still has to answer is reminded, once a day at most, in words that both sides read. */
export function mayRemindRequest(facts: RemindRequestFacts): Decision<RemindRequestRefusal> {
  const closed = closedRefusal(facts.engagementState);
  if (closed) return refuse(closed);
  if (!awaitsAnswer(facts.state)) return refuse('request.not-waiting');
  if (facts.remindedOn === facts.today) return refuse('request.reminded-today');
  return saysSomething(facts.text);
}
