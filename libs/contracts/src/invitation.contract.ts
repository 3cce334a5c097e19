import type { FirmRole } from '@akashi/domain/access';
import type { MailFault } from '@akashi/domain/notice';

/** How far the mail of an invitation is; its link is in it and nowhere else. */
export interface InvitationMailView {
  state: 'waiting' | 'sent' | 'undelivered';
  /** When it was sent, or given up. */
  at: string | null;
  fault: MailFault | null;
}

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
  /** Null where the link was handed over. */
  mail: InvitationMailView | null;
  version: number;
}

/** Told once, to whoever made it. */
export interface IssuedInvitationView extends InvitationView {
  /** Address of the page that the link opens, from the root of this installation; null where it goes out by mail. */
  path: string | null;
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
