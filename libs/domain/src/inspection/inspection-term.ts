import { addMonths, compareDates } from '../dates/arithmetic';
import type { LocalDate } from '../dates/local-date';

/** An inspection is for a while: whoever needs longer asks the firm anew. */
export const inspectionMonths = 6;

/** The last day that an inspection can be given: six months after its first. */
export function lastInspectionDay(beginsOn: LocalDate): LocalDate {
  return addMonths(beginsOn, inspectionMonths);
}

export function isTooLong(beginsOn: LocalDate, endsOn: LocalDate): boolean {
  return compareDates(endsOn, lastInspectionDay(beginsOn)) > 0;
}
