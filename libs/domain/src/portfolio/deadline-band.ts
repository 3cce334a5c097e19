import { daysBetween, type LocalDate } from '../dates';

/** How near the next date is. */
export const deadlineBands = ['past', 'in14', 'in30', 'in90', 'later', 'none'] as const;

export type DeadlineBand = (typeof deadlineBands)[number];

/** The band of a date, seen from a day; `none` where there is no date. */
export function deadlineBand(today: LocalDate, dueOn: LocalDate | null): DeadlineBand {
  if (dueOn === null) return 'none';
  const left = daysBetween(today, dueOn);
  if (left < 0) return 'past';
  if (left <= 14) return 'in14';
  if (left <= 30) return 'in30';
  return left <= 90 ? 'in90' : 'later';
}
