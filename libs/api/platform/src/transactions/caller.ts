import type { Actor, Permission } from '@akashi/domain/access';
import type { LedgerAuthentication } from '@akashi/domain/ledger';

/** Who asks, how they signed in, and which permission the route declares: every use case takes one. */
export interface Caller extends Actor {
  /** The permission of the route; the engagement's door holds the caller's role against it. */
  asking: Permission;
  requestId: string;
  /** The role the caller acts in, as the ledger names it; an engagement's door puts the team role here. */
  role: string;
  authn: LedgerAuthentication;
  /** Last time the password was asked again in this session; null when it was not. */
  stepUpAt: Date | null;
  idempotency?: { key: string; requestSha256: string };
}
