import type { ClientPersonKind } from '@akashi/domain/access';
import type { InvitationMailView } from './invitation.contract';

/** One of a client's people, as the firm sees them. */
export interface ClientPersonView {
  personId: string;
  name: string;
  kana: string;
  title: string;
  email: string;
  kind: ClientPersonKind;
  joinedAt: string;
  lastSignedInAt: string | null;
  /** Null while they work there. */
  endedAt: string | null;
  /** The last link for a lost password; null where none was handed out. */
  passwordLink: HandedOutLinkView | null;
  version: number;
}

/** Who handed a link for a lost password out, and when somebody last set one by such a link. */
export interface HandedOutLinkView {
  byName: string;
  at: string;
  usedAt: string | null;
}

/** An invitation to a client that waits for its person, or whose time is over. */
export interface ClientInvitationView {
  id: string;
  name: string;
  title: string;
  email: string;
  kind: ClientPersonKind;
  state: 'open' | 'expired';
  expiresAt: string;
  invitedByName: string;
  invitedAt: string;
  /** Null where the link was handed over. */
  mail: InvitationMailView | null;
  version: number;
}

/** Who works for a client, and who is invited to. */
export interface ClientPeopleView {
  people: ClientPersonView[];
  invitations: ClientInvitationView[];
}

/** Told once, to whoever made it. */
export interface IssuedClientInvitationView extends ClientInvitationView {
  /** Address of the page that the link opens, from the root of this installation; null where it goes out by mail. */
  path: string | null;
}

/** What the link's page shows before anybody has come in. */
export interface JoinClientView {
  firmName: string;
  clientName: string;
  familyName: string;
  givenName: string;
  title: string;
  email: string;
  kind: ClientPersonKind;
  /** This address signs in already, here or at another firm: its password is asked, and none is set. */
  hasAccount: boolean;
  expiresAt: string;
}
