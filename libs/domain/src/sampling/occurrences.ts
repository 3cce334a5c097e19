import { daysBetween } from '../dates/arithmetic';
import type { LocalDate } from '../dates/local-date';
import { wholeMonths } from '../dates/schedule-dates';
import type { FrequencyCode } from '../engagement/frequency';

/** Months of one turn of a control that follows the calendar. */
const monthsOf: Partial<Readonly<Record<FrequencyCode, number>>> = {
  MONTHLY: 1,
  QUARTERLY: 3,
  SEMIANNUAL: 6,
  ANNUAL: 12,
};

/**
 * How often a control of this frequency is operated from one day to another, both included: a period of six months has 183 days,
 * 26 weeks, 6 months and 2 quarters, and the shortest one time. Null where no calendar says it.
 */
export function occurrencesIn(frequency: FrequencyCode, from: LocalDate, until: LocalDate): number | null {
  const days = daysBetween(from, until) + 1;
  if (!(days >= 1)) return null;
  if (frequency === 'DAILY') return days;
  if (frequency === 'WEEKLY') return Math.max(1, Math.floor(days / 7));
  const months = monthsOf[frequency];
  return months === undefined ? null : Math.max(1, Math.floor(wholeMonths(from, until) / months));
}
