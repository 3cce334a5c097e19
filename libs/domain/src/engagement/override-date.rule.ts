import { isLocalDate, type LocalDate } from '../dates/local-date';
import { refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import type { EngagementState } from './engagement-state';

export type OverrideDateRefusal =
  'date.not-a-date' | 'date.reason-missing' | 'date.not-after-period' | 'engagement.archived' | ReasonRefusal;

export interface OverrideDateFacts {
  date: LocalDate;
  reason: string;
  periodEnd: LocalDate;
  state: EngagementState;
}

/** The scheme's text may count otherwise than we do: the firm may set a date, saying why, and both stay on record. */
export function mayOverrideDate({ date, reason, periodEnd, state }: OverrideDateFacts): Decision<OverrideDateRefusal> {
  if (state === 'archived') return refuse('engagement.archived');
  if (!isLocalDate(date)) return refuse('date.not-a-date');
  if (date <= periodEnd) return refuse('date.not-after-period');
  return statesReason(reason, 'date.reason-missing');
}
