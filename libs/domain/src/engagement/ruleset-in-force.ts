import type { LocalDate } from '../dates/local-date';

/** The newest of the rulesets in force on a day; null when none was yet. */
export function rulesetInForce<T extends { id: string; validFrom: LocalDate }>(
  rulesets: readonly T[],
  day: LocalDate,
): T | null {
  const inForce = rulesets.filter(({ validFrom }) => validFrom <= day);
  // Of two from the same day the first by id: the choice must be the same on every machine.
  return inForce.reduce<T | null>((newest, one) => (newest === null || isAfter(one, newest) ? one : newest), null);
}

function isAfter<T extends { id: string; validFrom: LocalDate }>(one: T, other: T): boolean {
  return one.validFrom === other.validFrom ? one.id < other.id : one.validFrom > other.validFrom;
}
