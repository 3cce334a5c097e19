import { allow, refuse, type Decision } from '../decision';

export type UsePasswordLinkRefusal = 'password.link-not-usable';

export interface UsePasswordLinkFacts {
  now: number;
  expiresAt: number;
  usedAt: number | null;
  /** Whether who handed it out may still do so today. */
  issuerMayIssue: boolean;
  isDisabled: boolean;
  /** Since it was handed out, the person works for another firm or client too, and signs in there by the same password. */
  worksElsewhere: boolean;
}

/** Once, within its time, and only while the one who handed it out may still do so. Why it does not open is told to nobody. */
export function mayUsePasswordLink(facts: UsePasswordLinkFacts): Decision<UsePasswordLinkRefusal> {
  const isOpen = facts.usedAt === null && facts.now < facts.expiresAt;
  const isAsItWas = facts.issuerMayIssue && !facts.isDisabled && !facts.worksElsewhere;
  return isOpen && isAsItWas ? allow : refuse('password.link-not-usable');
}

export interface OpenedWayFacts {
  /** Who handed the link out; null for the installation. */
  issuedBy: string | null;
  /** Whoever handed out a way in to this person since they were confirmed last. */
  waysIssuedBy: readonly string[];
  isUnconfirmed: boolean;
}

/**
 * A colleague may have identified the person before anybody came by the link: that says nothing of whoever comes now, and the
 * person is to be identified again.
 */
export function wasIdentifiedBefore({ issuedBy, waysIssuedBy, isUnconfirmed }: OpenedWayFacts): boolean {
  return !isUnconfirmed || (issuedBy !== null && !waysIssuedBy.includes(issuedBy));
}
