import { allow, refuse, type Decision } from '../decision';

export type SetIdentityProviderRefusal =
  | 'identity-provider.issuer-malformed'
  | 'identity-provider.client-missing'
  | 'identity-provider.secret-missing'
  | 'identity-provider.domain-malformed';

export interface SetIdentityProviderFacts {
  /** The provider's own address, by which it signs. */
  issuer: string;
  clientId: string;
  /** Null keeps the secret that stands. */
  secret: string | null;
  domains: readonly string[];
  /** The address that the secret that stands was given for; null where none is. */
  issuerBefore: string | null;
}

const mostDomains = 20;
const domainName = /^(?=.{3,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/;
const codeText = /^[\x21-\x7e]{1,500}$/;

/** A secret goes to the provider that it was given for: with another address it is asked for again. */
export function maySetIdentityProvider(facts: SetIdentityProviderFacts): Decision<SetIdentityProviderRefusal> {
  if (!isIssuer(facts.issuer)) return refuse('identity-provider.issuer-malformed');
  if (!codeText.test(facts.clientId)) return refuse('identity-provider.client-missing');
  const isKept = facts.secret === null && facts.issuerBefore === facts.issuer;
  if (!isKept && !codeText.test(facts.secret ?? '')) return refuse('identity-provider.secret-missing');
  const areNames = facts.domains.length <= mostDomains && facts.domains.every((domain) => domainName.test(domain));
  return areNames ? allow : refuse('identity-provider.domain-malformed');
}

/** An https address without a query; one of this very machine may come without TLS where the installation allows it. */
function isIssuer(text: string): boolean {
  return /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/])[a-z0-9.:[\]_~%/-]{1,400}$/i.test(text);
}
