import type { FirmRole } from '@akashi/domain/access';

/** An invitation to the firm that waits for its person, or whose time is over. */
export interface InvitationView {
  id: string;
  name: string;
  title: string;
  email: string;
  firmRoles: FirmRole[];
  state: 'open' | 'expired';
  expiresAt: string;
  /** Null for the firm's first administrator, whom the installation invited. */
  invitedByName: string | null;
  invitedAt: string;
  version: number;
}

/** Told once, to whoever made it. */
export interface IssuedInvitationView extends InvitationView {
  /** Address of the page that the link opens, from the root of this installation. */
  path: string;
}

/** What the link's page shows before anybody has come in. */
export interface JoinView {
  firmName: string;
  familyName: string;
  givenName: string;
  title: string;
  email: string;
  firmRoles: FirmRole[];
  expiresAt: string;
}

/** Told once, to whoever made it. */
export interface IssuedPasswordLinkView {
  /** Address of the page that the link opens, from the root of this installation. */
  path: string;
  expiresAt: string;
}

/** Whose password a link sets, as its page shows it. */
export interface PasswordLinkView {
  firmName: string;
  /** Null for a member of the firm. */
  clientName: string | null;
  familyName: string;
  givenName: string;
  familyKana: string;
  givenKana: string;
  email: string;
  /** The person asked for it by mail: nobody handed it out. */
  isMailed: boolean;
  expiresAt: string;
}
