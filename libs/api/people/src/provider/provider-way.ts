import { DomainProblem, WayCookie, type SignedInRequest } from '@akashi/api-platform';
import type { ProviderAddressView, ProviderAnswerBody } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { IdentityProviderStore, type IdentityProviderRow } from './identity-provider.store';
import { OpenIdProvider } from './open-id-provider';
import { ProviderAttempts, type ProviderPurpose } from './provider-attempts';
import type { ProvenPerson } from './proven-person';
import { SamlProvider } from './saml-provider';

/** Whoever came back, with the provider that says who they are. */
export interface CameBack {
  provider: IdentityProviderRow;
  person: ProvenPerson;
}

/** The way to a firm's provider and back, whatever it is gone for. */
@Injectable()
export class ProviderWay {
  constructor(
    private readonly store: IdentityProviderStore,
    private readonly openId: OpenIdProvider,
    private readonly saml: SamlProvider,
    private readonly attempts: ProviderAttempts,
    private readonly cookie: WayCookie,
  ) {}

  async go(
    purpose: ProviderPurpose,
    firmId: string,
    request: SignedInRequest,
    response: Response,
  ): Promise<ProviderAddressView> {
    const provider = await this.usable(purpose, firmId);
    const state = this.attempts.newState(purpose);
    const speaking = provider.kind === 'saml' ? this.saml : this.openId;
    const { url, checks } = await speaking.address(provider, state);
    const session = sessionFor(purpose, request);
    const attempt = { purpose, firmId, providerVersion: provider.version, session };
    this.cookie.set(response, await this.attempts.keep(state, attempt, checks, request.ip ?? ''));
    return { url };
  }

  /** In the browser and the session that went, by a provider that is still what it was then. */
  async comeBack(purpose: ProviderPurpose, answer: ProviderAnswerBody, request: SignedInRequest): Promise<CameBack> {
    const browser = this.cookie.read(request);
    const session = sessionFor(purpose, request);
    const back = { purpose, browser, session, ticket: answer.code };
    const { firmId, providerVersion, checks, sent } = await this.attempts.take(answer.state, back);
    const provider = await this.usable(purpose, firmId);
    if (provider.version !== providerVersion) throw new DomainProblem('identity-provider.attempt-over');
    const person =
      provider.kind === 'saml'
        ? await this.saml.person(provider, sent, checks)
        : await this.openId.person(provider, answer, checks);
    return { provider, person };
  }

  private async usable(purpose: ProviderPurpose, firmId: string): Promise<IdentityProviderRow> {
    const provider = await this.store.of(firmId);
    if (!provider || (purpose !== 'test' && provider.enabledAt === null))
      throw new DomainProblem('identity-provider.not-there');
    return provider;
  }
}

/** Whoever signs in has no session that counts; whoever links or tries is in one. */
const sessionFor = (purpose: ProviderPurpose, { session }: SignedInRequest): Buffer | null =>
  purpose === 'in' ? null : (session?.idHash ?? null);
