import { allow, refuse, type Decision } from '../decision';
import type { InvitationState } from './invitation';

export type InvitationRefusal = 'invitation.accepted' | 'invitation.withdrawn';

/**
 * A link is replaced or taken back while nobody has come in by it. Whoever came in has a password of their own, and a new
 * link would be a way to take it from them.
 */
export function mayChangeInvitation(state: InvitationState): Decision<InvitationRefusal> {
  if (state === 'accepted') return refuse('invitation.accepted');
  return state === 'withdrawn' ? refuse('invitation.withdrawn') : allow;
}
