/** A token works for a year at most, in days. */
export const longestTokenDays = 365;

/** So many tokens that still work one person may have. */
export const mostTokens = 20;

const dayMs = 24 * 60 * 60 * 1000;

/** The moment from which on a token made now works no more. */
export const tokenEndsAt = (now: Date, days: number): Date => new Date(now.getTime() + days * dayMs);

export interface TokenTimes {
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

export type TokenState = 'live' | 'expired' | 'revoked';

export function tokenState({ expiresAt, revokedAt }: TokenTimes, now: Date): TokenState {
  if (revokedAt !== null) return 'revoked';
  return expiresAt.getTime() > now.getTime() ? 'live' : 'expired';
}
