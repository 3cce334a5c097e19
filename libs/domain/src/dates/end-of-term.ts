import { addDays, addMonths } from './arithmetic';
import { toCivil, type LocalDate } from './local-date';

/** CIVIL_CODE: Civil Code arts. 140–143. SAME_DAY: the corresponding day itself is the last one. */
export const endRules = ['CIVIL_CODE', 'SAME_DAY'] as const;

export type EndRule = (typeof endRules)[number];

/**
 * The last day of a term of whole months that begins at 0:00 on `start`. Under the Civil Code it ends on the day before
 * the corresponding day; where the last month has no such day, on that month's last day.
 */
export function endOfTerm(start: LocalDate, months: number, rule: EndRule): LocalDate {
  const corresponding = addMonths(start, months);
  if (rule === 'SAME_DAY') return corresponding;
  const lastMonthIsShort = toCivil(corresponding).day < toCivil(start).day;
  return lastMonthIsShort ? corresponding : addDays(corresponding, -1);
}
