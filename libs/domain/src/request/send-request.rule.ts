import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import type { RequestState } from './request-state';

export type SendRequestRefusal = 'request.not-draft' | 'request.due-past' | 'request.fieldwork-not-open';

export interface SendRequestFacts {
  engagementState: EngagementState;
  state: RequestState;
  dueOn: LocalDate;
  today: LocalDate;
}

/** A request goes out once, with a day that the client can still keep. */
export function maySendRequest(facts: SendRequestFacts): Decision<SendRequestRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('request.fieldwork-not-open');
  if (facts.state !== 'draft') return refuse('request.not-draft');
  return isLocalDate(facts.dueOn) && facts.dueOn >= facts.today ? allow : refuse('request.due-past');
}
