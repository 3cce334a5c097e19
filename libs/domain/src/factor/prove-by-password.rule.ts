import { allow, refuse, type Decision } from '../decision';

export type ProveByPasswordRefusal = 'factor.passkey-needed' | 'factor.code-wrong';

export interface ProveByPasswordFacts {
  /** A device of theirs shows codes. */
  hasDevice: boolean;
  hasPasskey: boolean;
  isCodeGiven: boolean;
}

/** Whoever has a second factor proves nothing by the password alone: with codes it is a code, with a passkey that one. */
export function mayProveByPassword(facts: ProveByPasswordFacts): Decision<ProveByPasswordRefusal> {
  if (facts.isCodeGiven) return allow;
  if (facts.hasDevice) return refuse('factor.code-wrong');
  return facts.hasPasskey ? refuse('factor.passkey-needed') : allow;
}
