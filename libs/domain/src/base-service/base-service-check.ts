import type { LocalDate } from '../dates/local-date';

/** What the public list said of a base service: listed, listed for less than before, or not there. */
export const listings = ['LISTED', 'LISTED_LESS', 'NOT_LISTED'] as const;

export type Listing = (typeof listings)[number];

/** What somebody found in the public list on a day. */
export interface BaseServiceCheck {
  found: Listing;
  /** The last day of its registration; of one that is no longer listed, when that is known. */
  validUntil: LocalDate | null;
  checkedOn: LocalDate;
}

/** A base service as the register of the client has it, and the check of it that counts: the newest. */
export interface KnownBaseService {
  registrationNo: string;
  /** Null of one that the register does not have. */
  validUntil: LocalDate | null;
  check: BaseServiceCheck | null;
}

/**
 * The last day on which it is known to be registered; null when it is not. What the list still shows on the day of the check is
 * registered on that day, whatever its validity says: a registration goes on while its renewal is decided.
 */
export function registeredUntil({
  validUntil,
  check,
}: Pick<KnownBaseService, 'validUntil' | 'check'>): LocalDate | null {
  if (!check) return validUntil;
  if (check.found === 'NOT_LISTED' || check.validUntil === null) return check.validUntil;
  return check.validUntil < check.checkedOn ? check.checkedOn : check.validUntil;
}

/** Those that are registered at all, as a plan is drawn from them. */
export function registeredServices(
  known: readonly KnownBaseService[],
): { registrationNo: string; validUntil: LocalDate }[] {
  return known.flatMap((service) => {
    const validUntil = registeredUntil(service);
    return validUntil === null ? [] : [{ registrationNo: service.registrationNo, validUntil }];
  });
}
