import { dayOf, findDay } from './find-day';
import { findAmount, isReadableAmount } from './find-amount';
import { findWritten } from './find-written';
import type { FoundInLine, Sought } from './match-field';

/**
 * Where a line holds a value of the population, as near as its rule asks; null where it does not. What is given is always a piece of the
 * line, and never a part of a longer figure, code or name.
 */
export function findValue(line: string, sought: Sought): FoundInLine | null {
  const { kind, way, tolerance, value } = sought;
  if (way === 'exact') return findAsWritten(line, sought);
  if (kind === 'date') return findDay(line, value, way === 'days' ? Number(tolerance) : 0);
  if (kind === 'amount') {
    const by = way === 'normalised' ? '0' : tolerance;
    return findAmount(line, value, { way: way === 'percent' ? 'percent' : 'amount', by });
  }
  return findWritten(line, { value, isName: kind === 'person', isExact: false });
}

/** A day or an amount that is one is looked for as that too, so that a sign or a time beside it is understood. */
function findAsWritten(line: string, { kind, value }: Sought): FoundInLine | null {
  if (kind === 'amount' && isReadableAmount(value)) {
    return findAmount(line, value, { way: 'amount', by: '0' }, true);
  }
  if (kind === 'date' && dayOf(value) !== null) return findDay(line, value, 0, true);
  return findWritten(line, { value, isName: kind === 'person', isExact: true });
}

/** Whether a value of the population can be looked for at all: an empty one, or a date that is none, is asked about. */
export function isSearchable({ kind, way, value }: Sought): boolean {
  if (value.trim() === '') return false;
  if (way === 'exact' || kind === 'id' || kind === 'person') return true;
  return kind === 'date' ? dayOf(value) !== null : isReadableAmount(value);
}
