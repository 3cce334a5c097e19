import type { ClientPersonKind } from '@akashi/domain/access';
import type { ClientAuditStage } from '@akashi/domain/engagement';

/*
 * Everything that one of a client's people receives, field by field: their desk answers with these types and with no other, and
 * no answer of the firm's own pages is among them.
 */

/** Whom to ask at the firm: a name, and what they are there for. */
export interface ClientContactView {
  name: string;
  role: 'leader';
}

export interface ClientDateView {
  kind: 'report' | 'apply' | 'validUntil';
  date: string;
}

/** One audit of one of the client's services. */
export interface ClientAuditView {
  id: string;
  serviceName: string;
  periodStart: string;
  periodEnd: string;
  stage: ClientAuditStage;
  contacts: ClientContactView[];
  dates: ClientDateView[];
}

/** What the client's people begin with. */
export interface ClientDeskView {
  firmName: string;
  clientName: string;
  /** What is under way first, and of it what ends first. */
  audits: ClientAuditView[];
  /** Services of theirs that no audit was opened for. */
  otherServices: string[];
}

export interface ColleagueView {
  personId: string;
  name: string;
  title: string;
  email: string;
  kind: ClientPersonKind;
  lastSignedInAt: string | null;
  /** The one who asks. */
  isOneself: boolean;
  /** The last link for a lost password; null where none was handed out. */
  passwordLink: ColleagueLinkView | null;
  version: number;
}

/** Who handed a link for a lost password out, and when somebody last set one by such a link. */
export interface ColleagueLinkView {
  byName: string;
  at: string;
  usedAt: string | null;
}

export interface ColleagueInvitationView {
  id: string;
  name: string;
  email: string;
  kind: ClientPersonKind;
  state: 'open' | 'expired';
  expiresAt: string;
  version: number;
}

/** The people on the client's side, as their owner sees them. */
export interface ColleaguesView {
  people: ColleagueView[];
  invitations: ColleagueInvitationView[];
}

/** Told once, to the owner who made it: the page where a colleague sets a lost password. */
export interface IssuedColleagueLinkView {
  path: string;
  expiresAt: string;
}

/** Told once, to the owner who made it. */
export interface IssuedColleagueInvitationView extends ColleagueInvitationView {
  /** Null where the link goes out by mail. */
  path: string | null;
}
