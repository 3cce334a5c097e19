import { DomainProblem, InsideAddress, OutwardFetch, RelyingParty } from '@akashi/api-platform';
import type { ProviderAnswerBody } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import type { Configuration, CustomFetch } from 'openid-client';
import { IdentityProviderStore, type IdentityProviderRow } from './identity-provider.store';
import { addressIn } from './claimed-address';
import type { AttemptChecks } from './provider-attempts';
import { isSubject, type ProvenPerson } from './proven-person';

const knownForMs = 10 * 60 * 1000;
const mostKnown = 200;

interface Known {
  at: number;
  configuration: Promise<Configuration>;
}

/** The provider could not be asked at all. */
class NotReached extends Error {}

/** By which a provider may sign: with a key of its own alone. By a secret that both hold anybody here could. */
const mayBeSignedBy = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

/** The page that the provider sends browsers back to. */
export const returnPath = '/sign-in/return';

/**
 * Speaks OpenID Connect with a firm's provider: code and PKCE, and of the answer issuer, audience, time, nonce and signature. The
 * library is loaded when the first person comes this way.
 */
@Injectable()
export class OpenIdProvider {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly store: IdentityProviderStore,
    private readonly outward: OutwardFetch,
    private readonly installation: RelyingParty,
  ) {}

  /** Where the browser goes, and what the answer will be held against. */
  async address(provider: IdentityProviderRow, state: string): Promise<{ url: string; checks: AttemptChecks }> {
    const openid = await import('openid-client');
    const configuration = await this.configuration(provider);
    const [nonce, verifier] = [openid.randomNonce(), openid.randomPKCECodeVerifier()];
    const challenge = await openid.calculatePKCECodeChallenge(verifier);
    const asked = {
      redirect_uri: this.installation.at(returnPath),
      scope: 'openid email',
      ...{ state, nonce, code_challenge: challenge, code_challenge_method: 'S256' },
    };
    const url = attempt(() => openid.buildAuthorizationUrl(configuration, asked), 'identity-provider.not-reachable');
    if (!this.outward.isReachable(url)) throw new DomainProblem('identity-provider.inside');
    return { url: url.href, checks: { nonce, verifier } };
  }

  /** What the provider says of whoever came back; anything that cannot be verified is refused, and never says why. */
  async person(
    provider: IdentityProviderRow,
    answer: ProviderAnswerBody,
    checks: AttemptChecks,
  ): Promise<ProvenPerson> {
    if (!('nonce' in checks)) throw new DomainProblem('identity-provider.attempt-over');
    const openid = await import('openid-client');
    const configuration = await this.configuration(provider);
    const back = new URL(this.installation.at(returnPath));
    for (const [name, value] of Object.entries(answer)) if (value !== '') back.searchParams.set(name, value as string);
    try {
      const expected = { expectedState: answer.state, expectedNonce: checks.nonce, pkceCodeVerifier: checks.verifier };
      const tokens = await openid.authorizationCodeGrant(configuration, back, { ...expected, idTokenExpected: true });
      const claims = tokens.claims();
      if (claims?.iss !== provider.issuer || !isSubject(claims.sub)) throw new Error('not the provider’s own');
      return { subject: claims.sub, address: addressIn(claims), claims };
    } catch (fault) {
      throw problemOf(fault, 'identity-provider.answer-refused');
    }
  }

  /** As the provider says of itself, asked anew every ten minutes and whenever the firm changed anything. */
  private async configuration(provider: IdentityProviderRow): Promise<Configuration> {
    const key = `${provider.firmId} ${provider.version}`;
    const found = this.known.get(key);
    if (found && found.at > Date.now() - knownForMs) return found.configuration;
    if (this.known.size >= mostKnown) this.known.clear();
    const configuration = this.discover(provider);
    this.known.set(key, { at: Date.now(), configuration });
    try {
      return await configuration;
    } catch (fault) {
      this.known.delete(key);
      throw problemOf(fault, 'identity-provider.not-reachable');
    }
  }

  private async discover(provider: IdentityProviderRow): Promise<Configuration> {
    const openid = await import('openid-client');
    const { issuer } = provider;
    const clientId = provider.clientId ?? '';
    const url = new URL(issuer);
    const ask: CustomFetch = (address, options) => this.ask(address, options);
    const open = url.protocol === 'http:' ? [openid.allowInsecureRequests] : [];
    const found = await openid.discovery(url, clientId, undefined, undefined, {
      [openid.customFetch]: ask,
      execute: open,
    });
    const secret = this.store.secretOf(provider);
    if (secret === null) throw new Error('the secret is not the one that was given');
    const { supportsPKCE: _, ...said } = found.serverMetadata();
    const algorithms = said.id_token_signing_alg_values_supported ?? ['RS256'];
    const server = {
      ...said,
      id_token_signing_alg_values_supported: algorithms.filter((one) => mayBeSignedBy.includes(one)),
    };
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const authenticated = methods.includes('client_secret_basic') ? openid.ClientSecretBasic : openid.ClientSecretPost;
    const configuration = new openid.Configuration(server, clientId, undefined, authenticated(secret));
    configuration[openid.customFetch] = ask;
    // The library trusts the connection alone unless it is told to look at the signature.
    for (const check of [openid.enableNonRepudiationChecks, ...open]) check(configuration);
    return configuration;
  }

  private async ask(address: string, { method, headers, body }: Parameters<CustomFetch>[1]): Promise<Response> {
    const text = typeof body === 'string' ? body : body instanceof URLSearchParams ? body.toString() : null;
    try {
      return await this.outward.ask(new URL(address), { method, headers, body: text });
    } catch (fault) {
      throw fault instanceof InsideAddress ? fault : new NotReached('not reached', { cause: fault });
    }
  }
}

function attempt<T>(what: () => T, otherwise: 'identity-provider.not-reachable'): T {
  try {
    return what();
  } catch (fault) {
    throw problemOf(fault, otherwise);
  }
}

function problemOf(
  fault: unknown,
  otherwise: 'identity-provider.answer-refused' | 'identity-provider.not-reachable',
): DomainProblem {
  for (let one = fault; one instanceof Error; one = one.cause) {
    if (one instanceof DomainProblem) return one;
    if (one instanceof InsideAddress) return new DomainProblem('identity-provider.inside');
    if (one instanceof NotReached) return new DomainProblem('identity-provider.not-reachable');
  }
  return new DomainProblem(otherwise);
}
