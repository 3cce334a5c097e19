import { addDays } from '../dates/arithmetic';
import { endOfTerm } from '../dates/end-of-term';
import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import type { SchemeRuleset } from './scheme-ruleset';

export type PeriodRefusal =
  | 'period.not-a-date'
  | 'period.end-before-start'
  | 'period.longer-than-allowed'
  | 'period.shorter-than-allowed'
  | 'period.gap-after-previous'
  | 'period.overlaps-previous';

export interface PeriodFacts {
  start: LocalDate;
  end: LocalDate;
  /** Last day of the service's period before this one, or null when there is none. */
  previousEnd: LocalDate | null;
  ruleset: Pick<SchemeRuleset, 'period'>;
}

/**
 * A 監査対象期間 is at most a year, at least three months when it is shorter, and begins on the day after the last one
 * ended: no day of operation stays outside, none is looked at twice.
 */
export function mayUsePeriod({ start, end, previousEnd, ruleset }: PeriodFacts): Decision<PeriodRefusal> {
  if (!isLocalDate(start) || !isLocalDate(end)) return refuse('period.not-a-date');
  if (end < start) return refuse('period.end-before-start');
  const { maxMonths, minMonthsIfShort, mustBeContiguous } = ruleset.period;
  if (end > endOfTerm(start, maxMonths, 'CIVIL_CODE')) return refuse('period.longer-than-allowed');
  if (end < endOfTerm(start, minMonthsIfShort, 'CIVIL_CODE')) return refuse('period.shorter-than-allowed');
  if (previousEnd === null || !mustBeContiguous) return allow;
  if (start <= previousEnd) return refuse('period.overlaps-previous');
  return start === addDays(previousEnd, 1) ? allow : refuse('period.gap-after-previous');
}
