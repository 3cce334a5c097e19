import { addDays, daysBetween } from '../dates/arithmetic';
import type { LocalDate } from '../dates/local-date';

/** So many days a client has at least for what is asked again. */
const atLeastDays = 14;

/**
 * The day that is proposed for what is asked again: as far from the end of this period as it was from that of the last one, and never
 * so near that nobody can answer.
 */
export function dueNextYear(
  dueOn: LocalDate,
  { lastEnd, thisEnd, today }: { lastEnd: LocalDate; thisEnd: LocalDate; today: LocalDate },
): LocalDate {
  const moved = addDays(dueOn, daysBetween(lastEnd, thisEnd));
  const soonest = addDays(today, atLeastDays);
  return moved < soonest ? soonest : moved;
}
