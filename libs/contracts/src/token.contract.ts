import type { TokenScope } from '@akashi/domain/access';
import type { TokenState } from '@akashi/domain/token';

/** What a program reads by, as the person who made it sees it. */
export interface ApiTokenView {
  id: string;
  name: string;
  permissions: TokenScope[];
  /** Null for every engagement that its maker may read. */
  engagementIds: string[] | null;
  state: TokenState;
  madeAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  /** The address of its last use. */
  lastUsedFrom: string | null;
  version: number;
}

/** A token of the firm’s, as its administrator sees it. */
export interface FirmTokenView extends ApiTokenView {
  userId: string;
  makerName: string;
  /** Whoever made it is disabled, and with them the token. */
  isMakerDisabled: boolean;
}

/** Told once, to whoever made it. */
export interface IssuedTokenView extends ApiTokenView {
  /** What the program sends as `Authorization: Bearer …`. */
  token: string;
}
