import { RelyingParty, Transactions, type Caller, type Tx } from '@akashi/api-platform';
import type { IdentityProviderView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { IdentityProviderStore } from './identity-provider.store';
import { returnPath } from './open-id-provider';
import { SamlProvider } from './saml-provider';
import { told } from './signing-certificate';

const none = {
  ...{ kind: 'oidc' as const, issuer: '', clientId: null, entryPoint: null, certificates: [] },
  ...{ domains: [], isOnly: false, testedAt: null, enabledAt: null, version: 0 },
};

/** What the administrator sees of the firm's provider: never the secret, nor whether one was guessed right. */
@Injectable()
export class ReadIdentityProvider {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: IdentityProviderStore,
    private readonly saml: SamlProvider,
    private readonly installation: RelyingParty,
  ) {}

  execute(caller: Caller): Promise<IdentityProviderView> {
    return this.transactions.read(caller, (tx) => this.view(tx, caller));
  }

  async view(tx: Tx, { firmId }: Pick<Caller, 'firmId'>): Promise<IdentityProviderView> {
    const provider = (await this.store.find(tx, firmId)) ?? none;
    const { kind, issuer, domains, isOnly, testedAt, enabledAt, version } = provider;
    return {
      ...{ kind, issuer, domains, isOnly, version },
      clientId: provider.clientId ?? '',
      entryPoint: provider.entryPoint ?? '',
      certificates: provider.certificates.map(told),
      testedAt: testedAt?.toISOString() ?? null,
      enabledAt: enabledAt?.toISOString() ?? null,
      linked: await this.store.linked(tx, firmId),
      returnAddress: this.installation.at(returnPath),
      serviceProvider: await this.saml.asServiceProvider(firmId),
      signInPath: `/sign-in?firm=${firmId}`,
    };
  }
}
