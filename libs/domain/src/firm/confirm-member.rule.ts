import { allow, refuse, type Decision } from '../decision';

/** By what a colleague knew that it is the person. */
export const identificationWays = ['in-person', 'video', 'known-voice'] as const;

export type IdentificationWay = (typeof identificationWays)[number];

export type ConfirmMemberRefusal =
  | 'member.already-disabled'
  | 'member.already-confirmed'
  | 'member.own-confirmation'
  | 'member.confirmed-by-issuer'
  | 'member.confirmed-by-office';

/** Somebody whose own identity stands, and who works in the firm today. */
export interface Witness {
  userId: string;
  /** Administers the firm, or is of its quality office. */
  isOffice: boolean;
}

export interface ConfirmMemberFacts {
  userId: string;
  askedBy: string;
  isDisabled: boolean;
  isUnconfirmed: boolean;
  /** Whoever handed out a way in to this person since they were confirmed last. */
  waysIssuedBy: readonly string[];
  witnesses: readonly Witness[];
}

/**
 * Who hands out a way in could have taken it: that it was the person who did, a second pair of eyes says. It is an
 * administrator's or the quality office's; where all of those handed one out themselves, anybody's whose own identity stands.
 */
export function mayConfirmMember(facts: ConfirmMemberFacts): Decision<ConfirmMemberRefusal> {
  const { userId, askedBy } = facts;
  if (facts.isDisabled) return refuse('member.already-disabled');
  if (!facts.isUnconfirmed) return refuse('member.already-confirmed');
  if (askedBy === userId) return refuse('member.own-confirmation');
  if (facts.waysIssuedBy.includes(askedBy)) return refuse('member.confirmed-by-issuer');
  return confirmersOf(facts).includes(askedBy) ? allow : refuse('member.confirmed-by-office');
}

/** Everyone who may say that they identified the person; nobody where the firm has none but who handed the way in out. */
export function confirmersOf(facts: Pick<ConfirmMemberFacts, 'userId' | 'waysIssuedBy' | 'witnesses'>): string[] {
  const others = facts.witnesses.filter(
    (one) => one.userId !== facts.userId && !facts.waysIssuedBy.includes(one.userId),
  );
  const office = others.filter((one) => one.isOffice);
  return (office.length > 0 ? office : others).map((one) => one.userId);
}
