import { allow, refuse, type Decision } from '../decision';

export type EnrolPasskeyRefusal =
  'factor.passkey-expired' | 'factor.passkey-wrong' | 'factor.passkey-known' | 'factor.passkeys-full';

export interface EnrolPasskeyFacts {
  /** The device answers what it was asked in this session, a short while ago and for the first time. */
  isAskedNow: boolean;
  /** Its answer is of this house's address, and it knew its holder. */
  isProven: boolean;
  /** The key stands with an account already, whosever. */
  isKnown: boolean;
  passkeys: number;
}

export const mostPasskeys = 10;

/** A passkey counts once its device has answered: a key of another address, or of somebody unknown to it, is none. */
export function mayEnrolPasskey(facts: EnrolPasskeyFacts): Decision<EnrolPasskeyRefusal> {
  if (!facts.isAskedNow) return refuse('factor.passkey-expired');
  if (!facts.isProven) return refuse('factor.passkey-wrong');
  if (facts.isKnown) return refuse('factor.passkey-known');
  return facts.passkeys < mostPasskeys ? allow : refuse('factor.passkeys-full');
}
