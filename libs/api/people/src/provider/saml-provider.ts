import { Clock, DomainProblem, Ids, OutwardFetch, RelyingParty } from '@akashi/api-platform';
import type { ServiceProviderView } from '@akashi/contracts';
import { at, identityProviderApi } from '@akashi/contracts/api';
import type { CacheProvider, SAML } from '@node-saml/node-saml';
import { Injectable } from '@nestjs/common';
import type { IdentityProviderRow } from './identity-provider.store';
import type { AttemptChecks } from './provider-attempts';
import type { ProvenPerson } from './proven-person';
import { freshForMs, readAssertion, skewMs } from './saml-assertion';
import { samlNames } from './saml-names';
import { must, mustBeResponse } from './saml-response';
import { SeenAssertions } from './seen-assertions';
import { readXmlTree } from './xml-tree';

/** Strictly what it says: a reader that passes over other letters would read something else. */
const base64 = /^[A-Za-z0-9+/\r\n]+={0,2}[\r\n]*$/;

/**
 * Speaks SAML with a firm's provider. Signatures, times and audience are `@node-saml/node-saml`'s to verify, loaded when the first
 * person comes this way; the shape of an answer and what else it has to say are ours.
 */
@Injectable()
export class SamlProvider {
  private readonly assertionAddress: string;

  constructor(
    private readonly installation: RelyingParty,
    private readonly outward: OutwardFetch,
    private readonly seen: SeenAssertions,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {
    this.assertionAddress = installation.at(at(identityProviderApi.takeAssertion).url);
  }

  /** Where the browser goes, and what the answer will be held against. */
  async address(provider: IdentityProviderRow, state: string): Promise<{ url: string; checks: AttemptChecks }> {
    const requestId = `_${this.ids.secret(20).toString('hex')}`;
    const saml = await this.library(provider, requestId);
    const url = await saml.getAuthorizeUrlAsync(state, undefined, {});
    if (!this.outward.isReachable(new URL(url))) throw new DomainProblem('identity-provider.inside');
    return { url, checks: { requestId } };
  }

  /** What the provider says of whoever came back; anything that cannot be verified is refused, and never says why. */
  async person(provider: IdentityProviderRow, sent: string | null, checks: AttemptChecks): Promise<ProvenPerson> {
    if (sent === null || !('requestId' in checks)) throw new DomainProblem('identity-provider.attempt-over');
    const { requestId } = checks;
    const { issuer, firmId } = provider;
    const expected = { issuer, entityId: this.entityId(firmId), assertionAddress: this.assertionAddress, requestId };
    try {
      must(base64.test(sent), 'not in base64');
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(sent, 'base64'));
      mustBeResponse(readXmlTree(text), expected);
      const saml = await this.library(provider, requestId);
      const { profile } = await saml.validatePostResponseAsync({ SAMLResponse: sent });
      const signed = readXmlTree(profile?.getAssertionXml?.() ?? '');
      const { id, person } = readAssertion(signed, expected, this.clock.now().getTime());
      must(await this.seen.isFirst(firmId, issuer, id), 'a second time');
      return person;
    } catch {
      throw new DomainProblem('identity-provider.answer-refused');
    }
  }

  /** An entity for each firm: what a provider says for one is for no other, though both should ask the same. */
  async asServiceProvider(firmId: string): Promise<ServiceProviderView> {
    const { generateServiceProviderMetadata } = await import('@node-saml/node-saml');
    const entityId = this.entityId(firmId);
    const metadata = generateServiceProviderMetadata({
      issuer: entityId,
      callbackUrl: this.assertionAddress,
      identifierFormat: samlNames.persistent,
      wantAssertionsSigned: true,
      // The same for the same firm, so that nobody takes a second look for a change.
      generateUniqueId: () => `_${firmId}`,
    });
    return { entityId, assertionAddress: this.assertionAddress, metadata };
  }

  private entityId(firmId: string): string {
    return this.installation.at(`/saml/${firmId}`);
  }

  /** For this one request. */
  private async library(provider: IdentityProviderRow, requestId: string): Promise<SAML> {
    const { SAML, ValidateInResponseTo } = await import('@node-saml/node-saml');
    const entityId = this.entityId(provider.firmId);
    return new SAML({
      issuer: entityId,
      audience: entityId,
      callbackUrl: this.assertionAddress,
      entryPoint: provider.entryPoint ?? '',
      idpIssuer: provider.issuer,
      idpCert: provider.certificates,
      identifierFormat: samlNames.persistent,
      // How somebody signs in there is the firm's to decide.
      disableRequestedAuthnContext: true,
      wantAuthnResponseSigned: true,
      wantAssertionsSigned: true,
      acceptedClockSkewMs: skewMs,
      maxAssertionAgeMs: freshForMs,
      validateInResponseTo: ValidateInResponseTo.always,
      requestIdExpirationPeriodMs: freshForMs + 2 * skewMs,
      generateUniqueId: () => requestId,
      cacheProvider: onlyRequest(requestId, this.clock.now()),
    });
  }
}

/** That the request was ours, and is answered once, the attempt says: the library is told of this one and no other. */
const onlyRequest = (requestId: string, now: Date): CacheProvider => ({
  saveAsync: () => Promise.resolve(null),
  getAsync: (key) => Promise.resolve(key === requestId ? now.toISOString() : null),
  removeAsync: () => Promise.resolve(null),
});
