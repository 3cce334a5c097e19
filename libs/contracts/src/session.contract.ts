import type { ClientPersonKind, FirmRole, Permission } from '@akashi/domain/access';

/** Where a person may work. */
export interface MembershipView {
  firmId: string;
  firmName: string;
  /** Null for a member of the firm. */
  clientId: string | null;
  clientName: string | null;
}

interface SignedInView {
  userId: string;
  email: string;
  memberships: MembershipView[];
}

/** At work in a firm; `permissions` are those of the firm. An engagement's own come with the engagement. */
export interface MemberSessionView extends SignedInView {
  kind: 'member';
  firmId: string;
  firmName: string;
  name: string;
  firmRoles: FirmRole[];
  permissions: Permission[];
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

/** Signed in, and at work nowhere yet: one of several memberships is to be chosen. */
export interface UnchosenSessionView extends SignedInView {
  kind: 'unchosen';
}

/** The signed-in person and where they work. */
export type SessionView = MemberSessionView | ClientPersonSessionView | UnchosenSessionView;
