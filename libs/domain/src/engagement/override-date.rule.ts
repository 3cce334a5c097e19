import { isLocalDate, type LocalDate } from '../dates/local-date';
import { refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import { closedRefusal, type ClosedEngagementRefusal, type EngagementState } from './engagement-state';

export type OverrideDateRefusal =
  'date.not-a-date' | 'date.reason-missing' | 'date.not-after-period' | ClosedEngagementRefusal | ReasonRefusal;

export interface OverrideDateFacts {
  date: LocalDate;
  reason: string;
  periodEnd: LocalDate;
  state: EngagementState;
}

/** The scheme's text may count otherwise than we do: the firm may set a date, saying why, and both stay on record. */
export function mayOverrideDate({ date, reason, periodEnd, state }: OverrideDateFacts): Decision<OverrideDateRefusal> {
  const closed = closedRefusal(state);
  if (closed) return refuse(closed);
  if (!isLocalDate(date)) return refuse('date.not-a-date');
  if (date <= periodEnd) return refuse('date.not-after-period');
  return statesReason(reason, 'date.reason-missing');
}
