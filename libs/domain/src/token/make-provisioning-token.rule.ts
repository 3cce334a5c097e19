import { allow, refuse, type Decision } from '../decision';
import { isStorableText, textLimits } from '../text/storable-text';
import type { MakeTokenRefusal } from './make-token.rule';
import { longestTokenDays, mostTokens } from './token-term';

export type MakeProvisioningTokenRefusal = Extract<
  MakeTokenRefusal,
  'token.term-out-of-range' | 'token.name-not-storable' | 'token.too-many'
>;

/** The token by which the firm's provider says who joins and leaves: for that alone, for a year at most, and named. */
export function mayMakeProvisioningToken(facts: {
  name: string;
  days: number;
  /** Tokens of whoever makes it that still work. */
  live: number;
}): Decision<MakeProvisioningTokenRefusal> {
  const { name, days, live } = facts;
  if (!Number.isInteger(days) || days < 1 || days > longestTokenDays) return refuse('token.term-out-of-range');
  // An administrator decides by the name whether to end it.
  if (!isStorableText(name, textLimits.name)) return refuse('token.name-not-storable');
  return live >= mostTokens ? refuse('token.too-many') : allow;
}
