import type { LocalDate } from '../dates';
import { refuse, type Decision } from '../decision';
import { fitsWeek, type HoursFacts, type HoursInWeekRefusal } from './hours-facts';

export type RecordHoursRefusal = HoursInWeekRefusal | 'hours.week-ahead';

export interface RecordHoursFacts extends HoursFacts {
  readonly today: LocalDate;
}

/** What was worked is recorded of weeks that have begun; whose hours they are, the door says. */
export function mayRecordHours({ today, ...facts }: RecordHoursFacts): Decision<RecordHoursRefusal> {
  return facts.week > today ? refuse('hours.week-ahead') : fitsWeek(facts);
}
