import type { TokenState } from '@akashi/domain/token';

/** How the firm's provider says who joins and who leaves, as its administrator sees it. */
export interface ProvisioningView {
  /** What the provider is told as the address (SCIM 2.0). */
  address: string;
  /** What it shows instead of a password, the newest first; never its text. */
  tokens: ProvisioningTokenView[];
  /** Whom it named last, the newest first. */
  people: ProvidedPersonView[];
}

export interface ProvisioningTokenView {
  id: string;
  name: string;
  state: TokenState;
  makerName: string;
  /** Works no more: whoever made it is disabled, or administers the firm no longer. */
  isMakerGone: boolean;
  madeAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  /** The address of its last use. */
  lastUsedFrom: string | null;
  version: number;
}

/** `awaited`: has yet to sign in for the first time. */
export type ProvidedState = 'awaited' | 'here' | 'left';

export interface ProvidedPersonView {
  userId: string;
  name: string;
  email: string;
  state: ProvidedState;
  /** When the provider said so last. */
  changedAt: string;
}

/** Told once, to whoever made it. */
export interface IssuedProvisioningTokenView extends ProvisioningView {
  /** What the provider sends as `Authorization: Bearer …`. */
  token: string;
}
