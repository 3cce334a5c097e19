import { allow, refuse, type Decision } from '../decision';
import type { ProviderKind } from './provider-kind';

export type SetIdentityProviderRefusal =
  | 'identity-provider.issuer-malformed'
  | 'identity-provider.client-missing'
  | 'identity-provider.secret-missing'
  | 'identity-provider.entity-malformed'
  | 'identity-provider.entry-point-malformed'
  | 'identity-provider.certificate-malformed'
  | 'identity-provider.domain-malformed';

export interface SetIdentityProviderFacts {
  kind: ProviderKind;
  /** By which it signs: the provider's own address (OpenID Connect), or its entity id (SAML). */
  issuer: string;
  clientId: string;
  /** Null keeps the secret that stands. */
  secret: string | null;
  /** Where SAML sends the browser. */
  entryPoint: string;
  /** By which SAML's answers are held true, as PEM. */
  certificates: readonly string[];
  domains: readonly string[];
  /** The address that the secret that stands was given for; null where none is. */
  issuerBefore: string | null;
}

const mostDomains = 20;
/** The one in use, and the one that takes its place. */
const mostCertificates = 2;
const domainName = /^(?=.{3,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/;
const codeText = /^[\x21-\x7e]{1,500}$/;
const certificate = /^-----BEGIN CERTIFICATE-----\s[A-Za-z0-9+/=\s]{100,8000}-----END CERTIFICATE-----\s*$/;
const entryPoint = /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/])[\x21-\x7e]{1,400}$/i;

/** What a provider says is believed as far as it can be verified: by a secret of its own, or by the key that signs. */
export function maySetIdentityProvider(facts: SetIdentityProviderFacts): Decision<SetIdentityProviderRefusal> {
  const verifiable = facts.kind === 'saml' ? asSaml(facts) : asOpenId(facts);
  if (!verifiable.allowed) return verifiable;
  const areNames = facts.domains.length <= mostDomains && facts.domains.every((domain) => domainName.test(domain));
  return areNames ? allow : refuse('identity-provider.domain-malformed');
}

/** A secret goes to the provider that it was given for: with another address it is asked for again. */
function asOpenId({
  issuer,
  clientId,
  secret,
  issuerBefore,
}: SetIdentityProviderFacts): Decision<SetIdentityProviderRefusal> {
  if (!isIssuer(issuer)) return refuse('identity-provider.issuer-malformed');
  if (!codeText.test(clientId)) return refuse('identity-provider.client-missing');
  const isKept = secret === null && issuerBefore === issuer;
  return isKept || codeText.test(secret ?? '') ? allow : refuse('identity-provider.secret-missing');
}

/** An answer without a signature that the firm knows says nothing of anybody. */
function asSaml(facts: SetIdentityProviderFacts): Decision<SetIdentityProviderRefusal> {
  if (!codeText.test(facts.issuer)) return refuse('identity-provider.entity-malformed');
  if (!entryPoint.test(facts.entryPoint) || hasName(facts.entryPoint))
    return refuse('identity-provider.entry-point-malformed');
  const { length } = facts.certificates;
  const areReadable =
    length > 0 && length <= mostCertificates && facts.certificates.every((one) => certificate.test(one));
  return areReadable ? allow : refuse('identity-provider.certificate-malformed');
}

/** An https address without a query; one of this very machine may come without TLS where the installation allows it. */
function isIssuer(text: string): boolean {
  return /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/])[a-z0-9.:[\]_~%/-]{1,400}$/i.test(text);
}

/** `https://a:b@example.jp` and `https://@example.jp`: somebody's name and password have no place in an address. */
const hasName = (address: string): boolean => /^[a-z]+:\/\/[^/?#]*@/i.test(address);
