/** Where an invitation to the firm stands: its link opens in the first state alone. */
export type InvitationState = 'open' | 'expired' | 'accepted' | 'withdrawn';

/** How long a link is good: over a weekend, and not long enough to lie about in a mailbox. */
export const invitationHours = 72;

/** Times in ms since 1970; null for what has not happened. */
export interface InvitationTimes {
  acceptedAt: number | null;
  withdrawnAt: number | null;
  expiresAt: number;
}

export function invitationState({ acceptedAt, withdrawnAt, expiresAt }: InvitationTimes, now: number): InvitationState {
  if (acceptedAt !== null) return 'accepted';
  if (withdrawnAt !== null) return 'withdrawn';
  return now < expiresAt ? 'open' : 'expired';
}
