import { addDays, addMonths } from '../dates/arithmetic';
import type { LocalDate } from '../dates/local-date';
import type { SchemeRuleset } from './scheme-ruleset';

/** Until when the file is put together, and until when it is kept: both counted from the report's date. */
export interface KeepingDates {
  assembleBy: LocalDate;
  keepUntil: LocalDate;
}

export function keepingDates(reportDate: LocalDate, { archive }: Pick<SchemeRuleset, 'archive'>): KeepingDates {
  return {
    assembleBy: addDays(reportDate, archive.assemblyDays),
    keepUntil: addMonths(reportDate, archive.retentionYears * 12),
  };
}
