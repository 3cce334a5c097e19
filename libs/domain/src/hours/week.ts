import { addDays, weekday, type LocalDate } from '../dates';

/** Hours a person has in a week: forty, as the Labour Standards Act has them. */
export const weekCapacity = 40;

/** Weeks that are looked at together. */
export const shownWeeks = 12;

/** More than this a week does not have. */
export const weekLimit = 168;

/** The Monday of a day's week; weeks are named by it. */
export function weekOf(day: LocalDate): LocalDate {
  return addDays(day, -((weekday(day) + 6) % 7));
}

/** This week and those that follow it. */
export function weeksFrom(week: LocalDate, count: number = shownWeeks): LocalDate[] {
  return Array.from({ length: count }, (_, at) => addDays(week, at * 7));
}

/** Hours over what a person has in a week; 0 where there are none. */
export function overload(hours: number): number {
  return Math.max(0, hours - weekCapacity);
}
