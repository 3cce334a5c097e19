import { addDays } from '../dates/arithmetic';
import { endOfTerm } from '../dates/end-of-term';
import type { LocalDate } from '../dates/local-date';
import type { SchemeRuleset } from './scheme-ruleset';

/** What the year after an engagement begins with, before anybody has changed it. */
export interface NextEngagement {
  name: string;
  periodStart: LocalDate;
  periodEnd: LocalDate;
}

/** 事業年度 of a day: the year in which its April lies. */
const fiscalYearOf = (day: LocalDate): number => Number(day.slice(0, 4)) - (day.slice(5, 7) < '04' ? 1 : 0);

/**
 * The period of the year after: from the day after the last one, as long as the rules let a period be. Its name is last year's
 * with the year put forward where it holds one; otherwise the service's with the fiscal year in which the period begins.
 */
export function nextEngagement(
  last: { name: string; serviceName: string; periodStart: LocalDate; periodEnd: LocalDate },
  ruleset: Pick<SchemeRuleset, 'period'>,
): NextEngagement {
  const periodStart = addDays(last.periodEnd, 1);
  const periodEnd = endOfTerm(periodStart, ruleset.period.maxMonths, 'CIVIL_CODE');
  return { name: nameOfNext(last, periodStart), periodStart, periodEnd };
}

function nameOfNext(
  { name, serviceName, periodStart }: { name: string; serviceName: string; periodStart: LocalDate },
  nextStart: LocalDate,
): string {
  const [calendar, fiscal] = [Number(periodStart.slice(0, 4)), fiscalYearOf(periodStart)];
  // The year as the name writes it: of the fiscal year, of the calendar, or of the one in which the period ends.
  const year = [fiscal, calendar, calendar + 1].find((written) => wordOf(written).test(name));
  if (year === undefined) return `${serviceName} ${fiscalYearOf(nextStart)}年度`;
  const ahead = Math.max(1, Number(nextStart.slice(0, 4)) - calendar);
  return name.replace(wordOf(year), String(year + ahead));
}

/** A year that is no part of a longer number. */
const wordOf = (year: number): RegExp => new RegExp(`(?<!\\d)${year}(?!\\d)`);
