import { addDays, type LocalDate } from '../dates';
import { allow, refuse, type Decision } from '../decision';
import { weekLimit, weekOf } from './week';

export type HoursInWeekRefusal = 'hours.not-a-week' | 'hours.out-of-range' | 'hours.not-on-team';

export interface HoursFacts {
  readonly hours: number;
  /** Its Monday. */
  readonly week: LocalDate;
  /** From when to when the person is on the team; the end null while it is open. */
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** Whether a person can have so many hours in a week of an engagement: a day of it at least they are on its team. */
export function fitsWeek({ hours, week, from, to }: HoursFacts): Decision<HoursInWeekRefusal> {
  if (weekOf(week) !== week) return refuse('hours.not-a-week');
  if (!Number.isInteger(hours) || hours < 0 || hours > weekLimit) return refuse('hours.out-of-range');
  if (from > addDays(week, 6) || (to !== null && to < week)) return refuse('hours.not-on-team');
  return allow;
}
