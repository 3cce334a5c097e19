import type { FirmRole } from '@akashi/domain/access';

/** What a program showed, with whoever made it as they stand in the firm for this very request. */
export interface ApiToken {
  readonly id: string;
  readonly firmId: string;
  /** Who made it, and in whose stead it reads. */
  readonly userId: string;
  readonly name: string;
  /** The maker's roles of today: one that was taken away is the token's no more. */
  readonly firmRoles: readonly FirmRole[];
  readonly permissions: readonly string[];
  /** Null for every engagement that its maker may read. */
  readonly engagementIds: readonly string[] | null;
  /** Not where it has expired or was ended, where its maker is disabled, or has yet to set up what signing in asks of them. */
  readonly isUsable: boolean;
  /** Where it was not seen for an hour, or comes from another address: the security log is told. */
  readonly isNews: boolean;
}
