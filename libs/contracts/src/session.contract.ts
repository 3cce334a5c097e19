import type { ClientPersonKind, FirmRole, Permission } from '@akashi/domain/access';
import type { AwaitedFactor } from '@akashi/domain/factor';

/** Where a person may work. */
export interface MembershipView {
  firmId: string;
  firmName: string;
  /** Null for a member of the firm. */
  clientId: string | null;
  clientName: string | null;
  /** Of whoever inspects the firm from outside; null for everybody else. */
  inspectionId: string | null;
  authority: string | null;
}

interface SignedInView {
  userId: string;
  email: string;
  /** A device of theirs shows codes: whoever proves themselves again gives one. */
  asksCode: boolean;
  /** They may prove themselves again by a passkey. */
  hasPasskey: boolean;
  memberships: MembershipView[];
  /** A link set their password not long ago: told to whoever signs in, and null to one who is not through. */
  passwordReset: PasswordResetView | null;
}

/** At work in a firm; `permissions` are those of the firm. An engagement's own come with the engagement. */
export interface MemberSessionView extends SignedInView {
  kind: 'member';
  firmId: string;
  firmName: string;
  name: string;
  firmRoles: FirmRole[];
  permissions: Permission[];
  /** Nobody has identified them yet since others handed out their way in: they sign nothing. */
  isUnconfirmed: boolean;
}

/** At work as one of the people of a firm's client. */
export interface ClientPersonSessionView extends SignedInView {
  kind: 'clientPerson';
  firmId: string;
  firmName: string;
  clientId: string;
  clientName: string;
  name: string;
  clientRole: ClientPersonKind;
}

/** From outside of the firm, within one inspection. */
export interface InspectorSessionView extends SignedInView {
  kind: 'inspector';
  firmId: string;
  firmName: string;
  inspectionId: string;
  /** The number under which the inspection is known outside. */
  reference: string;
  /** On whose behalf they inspect. */
  authority: string;
  name: string;
}

/** Signed in, and at work nowhere yet: one of several memberships is to be chosen. */
export interface UnchosenSessionView extends SignedInView {
  kind: 'unchosen';
}

/** The password was right, and that is not enough yet: nothing else is told. */
export interface AwaitingSessionView extends SignedInView {
  kind: 'awaiting';
  awaits: AwaitedFactor;
  /** Told to the person: somebody took their factors away. Null when nobody did. */
  factorsReset: FactorsResetView | null;
}

/** When a person's factors were taken away, and by whom. */
export interface FactorsResetView {
  at: string;
  byName: string;
}

/** When a person's password was set by a link, and who had handed it out: null for whoever runs the installation, and for a mailed one. */
export interface PasswordResetView {
  at: string;
  byName: string | null;
  isMailed: boolean;
}

/** The signed-in person and where they work. */
export type SessionView =
  MemberSessionView | ClientPersonSessionView | InspectorSessionView | UnchosenSessionView | AwaitingSessionView;

/** How people come in here, as the page of sign-in has to know it before anybody has. */
export interface SignInWaysView {
  /** Null in every real installation. */
  demo: DemoWayView | null;
  /** Whoever has lost a password is mailed a link on request. */
  mailsPasswordLinks: boolean;
}

/** People of a demonstration, who share a password that is no secret. */
export interface DemoWayView {
  password: string;
  accounts: DemoAccountView[];
}

export interface DemoAccountView {
  name: string;
  email: string;
  role: { ja: string; en: string };
}
