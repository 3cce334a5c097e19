import { allow, refuse, type Decision } from '../decision';

export type GivePasskeyRefusal =
  'factor.passkey-expired' | 'factor.passkey-unknown' | 'factor.passkey-wrong' | 'factor.passkey-copied';

export interface GivePasskeyFacts {
  /** The device answers what it was asked here, a short while ago and for the first time. */
  isAskedNow: boolean;
  /** The key stands with the account that is to be proven; at sign-in, with any that may come in. */
  isTheirs: boolean;
  /** The signature is the key's, of this house's address, and the device knew its holder. */
  isProven: boolean;
  /** How often the key has signed, as the device says; 0 for a key that does not count. */
  count: number;
  lastCount: number;
  /** It is on several devices, or on one, as when it was set up. */
  isSameKind: boolean;
}

/** A key whose count goes back is in two hands, one of them a stranger's. */
export function mayGivePasskey(facts: GivePasskeyFacts): Decision<GivePasskeyRefusal> {
  if (!facts.isAskedNow) return refuse('factor.passkey-expired');
  if (!facts.isTheirs) return refuse('factor.passkey-unknown');
  if (!facts.isProven || !facts.isSameKind) return refuse('factor.passkey-wrong');
  const counts = facts.count > 0 || facts.lastCount > 0;
  return counts && facts.count <= facts.lastCount ? refuse('factor.passkey-copied') : allow;
}
