import { addDays } from '../dates/arithmetic';
import type { LocalDate } from '../dates/local-date';
import type { SchemeRuleset } from './scheme-ruleset';

/** The last day on which the file is put together, counted from the report's date. */
export function assemblyDate(reportDate: LocalDate, ruleset: Pick<SchemeRuleset, 'archive'>): LocalDate {
  return addDays(reportDate, ruleset.archive.assemblyDays);
}
