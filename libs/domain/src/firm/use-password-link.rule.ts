import { allow, refuse, type Decision } from '../decision';

export type UsePasswordLinkRefusal = 'password.link-not-usable';

export interface UsePasswordLinkFacts {
  now: number;
  expiresAt: number;
  usedAt: number | null;
  /** Whether who handed it out may still do so today. */
  issuerMayIssue: boolean;
  isDisabled: boolean;
}

/** Once, within its time, and only while the one who handed it out may still do so. Why it does not open is told to nobody. */
export function mayUsePasswordLink(facts: UsePasswordLinkFacts): Decision<UsePasswordLinkRefusal> {
  const isOpen = facts.usedAt === null && facts.now < facts.expiresAt;
  return isOpen && facts.issuerMayIssue && !facts.isDisabled ? allow : refuse('password.link-not-usable');
}
