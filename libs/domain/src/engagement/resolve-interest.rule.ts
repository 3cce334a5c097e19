import { refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import type { IndependenceDeclaration } from './independence-declaration';

export type ResolveInterestRefusal =
  | 'independence.own-interest'
  | 'independence.no-interest'
  | 'independence.already-resolved'
  | 'independence.resolution-without-reason'
  | ReasonRefusal;

export interface ResolveInterestFacts {
  deciderId: string;
  memberId: string;
  /** The member's that counts; null while there is none. */
  declaration: IndependenceDeclaration | null;
  /** Why the interest keeps the member from nothing, and what was arranged against it. */
  reason: string;
}

/** Somebody else judges a declared interest, and says why it keeps the member from nothing. */
export function mayResolveInterest(facts: ResolveInterestFacts): Decision<ResolveInterestRefusal> {
  if (facts.deciderId === facts.memberId) return refuse('independence.own-interest');
  if (!facts.declaration?.hasInterest) return refuse('independence.no-interest');
  if (facts.declaration.isResolved) return refuse('independence.already-resolved');
  return statesReason(facts.reason, 'independence.resolution-without-reason');
}
