import { allow, refuse, type Decision } from '../decision';
import { closedRefusal, type EngagementState } from '../engagement/engagement-state';

export type UseDropLinkRefusal = 'link.not-usable';

/** Instants are milliseconds since 1970-01-01T00:00Z. */
export interface UseDropLinkFacts {
  engagementState: EngagementState;
  isEnded: boolean;
  now: number;
  expiresAt: number;
}

/** A link opens until its end, while it was not ended before and its engagement takes anything; which of these it failed nobody is told. */
export function mayUseDropLink(facts: UseDropLinkFacts): Decision<UseDropLinkRefusal> {
  const isOpen = !facts.isEnded && facts.now < facts.expiresAt && closedRefusal(facts.engagementState) === null;
  return isOpen ? allow : refuse('link.not-usable');
}
