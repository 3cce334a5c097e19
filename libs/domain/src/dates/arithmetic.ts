import { civilFromDays, daysFromCivil, daysInMonth, toCivil, toLocalDate, type LocalDate } from './local-date';

function toDays(date: LocalDate): number {
  const { year, month, day } = toCivil(date);
  return daysFromCivil(year, month, day);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return toLocalDate(civilFromDays(toDays(date) + days));
}

/** The corresponding day `months` later (or earlier, when negative), or that month's last day where it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = toCivil(date);
  const count = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  return toLocalDate({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}

/** Negative when `a` is earlier, positive when it is later, 0 on the same day. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Days from `from` to `to`: 1 from a day to the next, negative backwards. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return toDays(to) - toDays(from);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(date: LocalDate): number {
  return (((toDays(date) + 4) % 7) + 7) % 7;
}
