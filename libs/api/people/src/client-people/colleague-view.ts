import type {
  ClientInvitationView,
  ClientPeopleView,
  ClientPersonView,
  ColleagueInvitationView,
  ColleaguesView,
  ColleagueView,
} from '@akashi/contracts';

/** Who works there. Field by field: what the firm's view gains, the client's people do not. */
export function toColleagues({ people, invitations }: ClientPeopleView, asks: string): ColleaguesView {
  const working = people.filter(({ endedAt }) => endedAt === null);
  return {
    people: working.map((person) => toColleague(person, asks)),
    invitations: invitations.map(toColleagueInvitation),
  };
}

function toColleague(person: ClientPersonView, asks: string): ColleagueView {
  const { personId, name, title, email, kind, lastSignedInAt, passwordLink, version } = person;
  const link = passwordLink && { byName: passwordLink.byName, at: passwordLink.at, usedAt: passwordLink.usedAt };
  const who = { personId, name, title, email, kind, isOneself: personId === asks };
  return { ...who, lastSignedInAt, passwordLink: link, version };
}

export function toColleagueInvitation(invitation: ClientInvitationView): ColleagueInvitationView {
  const { id, name, email, kind, state, expiresAt, version } = invitation;
  return { id, name, email, kind, state, expiresAt, version };
}
