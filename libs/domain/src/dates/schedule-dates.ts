import { addDays, compareDates } from './arithmetic';
import { endOfTerm, type EndRule } from './end-of-term';
import type { LocalDate } from './local-date';

/** The three dates that hang on the last day of the 監査対象期間. */
export const scheduleDateRules = ['report', 'apply', 'validUntil'] as const;

export type ScheduleDateRule = (typeof scheduleDateRules)[number];

export type Schedule = Record<ScheduleDateRule, LocalDate>;

export interface ScheduleDeadlines {
  /** Months are counted from the day after the period's last day. */
  deadlines: {
    reportMonthsAfterPeriodEnd: number;
    applyMonthsAfterPeriodEnd: number;
    validityMonths: number;
    endRule: EndRule;
  };
}

/** Report by, apply by and valid until: terms that begin on the day after the period's last day. */
export function scheduleDates(periodEnd: LocalDate, { deadlines }: ScheduleDeadlines): Schedule {
  const start = addDays(periodEnd, 1);
  const term = (months: number) => endOfTerm(start, months, deadlines.endRule);
  return {
    report: term(deadlines.reportMonthsAfterPeriodEnd),
    apply: term(deadlines.applyMonthsAfterPeriodEnd),
    validUntil: term(deadlines.validityMonths),
  };
}

/** Complete months in a period of both days inclusive: 2026-04-01 to 2026-09-30 are 6, to 2026-09-29 only 5. */
export function wholeMonths(start: LocalDate, end: LocalDate): number {
  let months = 0;
  while (compareDates(endOfTerm(start, months + 1, 'CIVIL_CODE'), end) <= 0) months += 1;
  return months;
}
