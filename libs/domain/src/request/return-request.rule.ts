import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import { awaitsCheck, type RequestState } from './request-state';

export type ReturnRequestRefusal =
  'request.not-answered' | 'request.return-reason-missing' | 'request.due-invalid' | 'request.due-past' | ReasonRefusal;

export interface ReturnRequestFacts {
  state: RequestState;
  reason: string;
  /** Until when the rest is wanted. */
  dueOn: LocalDate;
  today: LocalDate;
}

/** 差戻し: the client reads why, word for word, and until when. */
export function mayReturnRequest(facts: ReturnRequestFacts): Decision<ReturnRequestRefusal> {
  if (!awaitsCheck(facts.state)) return refuse('request.not-answered');
  const reason = statesReason(facts.reason, 'request.return-reason-missing');
  if (!reason.allowed) return reason;
  if (!isLocalDate(facts.dueOn)) return refuse('request.due-invalid');
  return facts.dueOn >= facts.today ? allow : refuse('request.due-past');
}
