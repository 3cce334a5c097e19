import type { LocalDate } from '../dates';
import { allow, type Decision } from '../decision';
import { fitsWeek, type HoursFacts, type HoursInWeekRefusal } from './hours-facts';

export type PlanHoursRefusal = HoursInWeekRefusal;

export interface PlanHoursFacts extends Omit<HoursFacts, 'week'> {
  readonly weeks: readonly LocalDate[];
}

/** Hours are planned for weeks in which the person is on the team: all of them or none. */
export function mayPlanHours({ weeks, ...facts }: PlanHoursFacts): Decision<PlanHoursRefusal> {
  const refused = weeks.map((week) => fitsWeek({ ...facts, week })).find(({ allowed }) => !allowed);
  return refused ?? allow;
}
