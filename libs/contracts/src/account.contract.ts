import type { FirmRole } from '@akashi/domain/access';
import type { OwnIdentityView } from './identity-provider.contract';
import type { MembershipView } from './session.contract';

/** A person's own account. */
export interface AccountView {
  email: string;
  /** As the firm knows them where they are at work; null at work nowhere, or for a client. */
  member: OwnMemberView | null;
  /** The newest use first. */
  sessions: OwnSessionView[];
  memberships: MembershipView[];
  /** Null where the firm has no provider that people come in by, and at work in none. */
  identity: OwnIdentityView | null;
}

export interface OwnMemberView {
  name: string;
  familyKana: string;
  givenKana: string;
  title: string;
  firmRoles: FirmRole[];
  version: number;
}

/** Where the person is signed in. */
export interface OwnSessionView {
  id: string;
  /** The one that asks. */
  isThis: boolean;
  /** What the browser said of itself. */
  userAgent: string;
  /** The address that it came from. */
  ip: string;
  /** Where they are at work in it; null while nothing is chosen. */
  firmName: string | null;
  createdAt: string;
  lastSeenAt: string;
}
