import type { LocalDate } from '../dates/local-date';

/** A later contract takes the place of the one before: what it says of the recipients holds. Null before the first. */
export function contractInForce<T extends { signedOn: LocalDate; recordedAt: string }>(
  contracts: readonly T[],
): T | null {
  return contracts.reduce<T | null>((latest, one) => (latest === null || isLater(one, latest) ? one : latest), null);
}

function isLater<T extends { signedOn: LocalDate; recordedAt: string }>(one: T, other: T): boolean {
  return one.signedOn === other.signedOn ? one.recordedAt > other.recordedAt : one.signedOn > other.signedOn;
}
