/** By whose word a firm's people come in, as its administrator sees it: never the secret. */
export interface IdentityProviderView {
  /** Empty until one was named. */
  issuer: string;
  clientId: string;
  /** Mail domains of the firm's own people; empty where the provider knows nobody else. */
  domains: string[];
  /** Whoever has linked an identity comes in by no password. */
  isOnly: boolean;
  /** When it was tried as it stands; null where it was not. */
  testedAt: string | null;
  /** Null while nobody comes in by it. */
  enabledAt: string | null;
  /** How many of the firm's people have linked an identity there. */
  linked: number;
  /** What the provider is told as the address to come back to. */
  returnAddress: string;
  /** Where the firm's people begin, from the root of this installation. */
  signInPath: string;
  /** 0 until one was named. */
  version: number;
}

/** Where the browser goes next: an address of the provider's. */
export interface ProviderAddressView {
  url: string;
}

/** What the provider said of whoever came back. */
export interface ClaimsView {
  claims: ClaimView[];
  /** Whether the firm's domains let this person in. */
  isOfFirm: boolean;
}

export interface ClaimView {
  name: string;
  value: string;
}

/** A person's own identity at the provider of the firm where they are at work. */
export interface OwnIdentityView {
  issuer: string;
  /** Null where none is linked. */
  linkedAt: string | null;
}
