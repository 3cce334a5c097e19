import type {
  ClientInvitationView,
  ClientPersonView,
  ColleagueInvitationView,
  ColleagueView,
} from '@akashi/contracts';

/** Field by field: what the firm's view gains, the client's people do not. */
export function toColleague(person: ClientPersonView, asks: string): ColleagueView {
  const { personId, name, title, email, kind, lastSignedInAt, version } = person;
  return { personId, name, title, email, kind, lastSignedInAt, isOneself: personId === asks, version };
}

export function toColleagueInvitation(invitation: ClientInvitationView): ColleagueInvitationView {
  const { id, name, email, kind, state, expiresAt, version } = invitation;
  return { id, name, email, kind, state, expiresAt, version };
}
