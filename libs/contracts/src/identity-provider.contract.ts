import type { ProviderKind } from '@akashi/domain/firm';

/** By whose word a firm's people come in, as its administrator sees it: never the secret. */
export interface IdentityProviderView {
  kind: ProviderKind;
  /** Empty until one was named. */
  issuer: string;
  /** Empty for SAML. */
  clientId: string;
  /** Where SAML sends the browser; empty for OpenID Connect. */
  entryPoint: string;
  /** The keys by which SAML signs. */
  certificates: SigningCertificateView[];
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
  /** What an OpenID Connect provider is told as the address to come back to. */
  returnAddress: string;
  /** What a SAML provider is told of this installation. */
  serviceProvider: ServiceProviderView;
  /** Where the firm's people begin, from the root of this installation. */
  signInPath: string;
  /** 0 until one was named. */
  version: number;
}

/** A key by which a SAML provider signs. */
export interface SigningCertificateView {
  pem: string;
  /** In hex. */
  sha256: string;
  validUntil: string;
}

/** This installation as a SAML provider knows it, for one firm alone. */
export interface ServiceProviderView {
  entityId: string;
  /** Where the provider has the browser send its answer. */
  assertionAddress: string;
  /** Both, and what is asked of an answer, as the XML that providers read. */
  metadata: string;
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
