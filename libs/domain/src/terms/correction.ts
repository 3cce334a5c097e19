import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';

export type TermRefusal =
  'terms.date-invalid' | 'terms.date-in-future' | 'terms.correction-reason-missing' | ReasonRefusal;

/** What every record of the engagement's terms has in common. */
export interface TermFacts {
  today: LocalDate;
  /** Why it takes the place of what was recorded before; null when it is the first. */
  correction: { reason: string } | null;
}

/** What is recorded has happened: its day is in the calendar, and not to come. */
export function hasHappened(day: LocalDate, today: LocalDate): Decision<'terms.date-invalid' | 'terms.date-in-future'> {
  if (!isLocalDate(day)) return refuse('terms.date-invalid');
  return day > today ? refuse('terms.date-in-future') : allow;
}

/** Nothing recorded is written over: a correction stands beside it with its reason. */
export function isCorrectedOpenly({ correction }: Pick<TermFacts, 'correction'>): Decision<TermRefusal> {
  return correction ? statesReason(correction.reason, 'terms.correction-reason-missing') : allow;
}
