import { allow, refuse, type Decision } from '../decision';

export type IssuePasswordLinkRefusal = 'password.own-link' | 'password.works-elsewhere' | 'password.member-disabled';

export interface IssuePasswordLinkFacts {
  userId: string;
  askedBy: string;
  /** The person works for another firm or client too, and signs in there by the same password. */
  worksElsewhere: boolean;
  isDisabled: boolean;
}

/** An administrator hands out a link to somebody who has lost their password: never to themselves, and for this firm's people alone. */
export function mayIssuePasswordLink(facts: IssuePasswordLinkFacts): Decision<IssuePasswordLinkRefusal> {
  if (facts.userId === facts.askedBy) return refuse('password.own-link');
  if (facts.worksElsewhere) return refuse('password.works-elsewhere');
  return facts.isDisabled ? refuse('password.member-disabled') : allow;
}

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
