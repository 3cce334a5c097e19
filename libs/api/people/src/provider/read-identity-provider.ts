import { RelyingParty, Transactions, type Caller, type Tx } from '@akashi/api-platform';
import type { IdentityProviderView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { IdentityProviderStore } from './identity-provider.store';
import { returnPath } from './open-id-provider';

const none = { issuer: '', clientId: '', domains: [], isOnly: false, testedAt: null, enabledAt: null, version: 0 };

/** What the administrator sees of the firm's provider: never the secret, nor whether one was guessed right. */
@Injectable()
export class ReadIdentityProvider {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: IdentityProviderStore,
    private readonly installation: RelyingParty,
  ) {}

  execute(caller: Caller): Promise<IdentityProviderView> {
    return this.transactions.read(caller, (tx) => this.view(tx, caller));
  }

  async view(tx: Tx, { firmId }: Pick<Caller, 'firmId'>): Promise<IdentityProviderView> {
    const { issuer, clientId, domains, isOnly, testedAt, enabledAt, version } =
      (await this.store.find(tx, firmId)) ?? none;
    return {
      ...{ issuer, clientId, domains, isOnly, version },
      testedAt: testedAt?.toISOString() ?? null,
      enabledAt: enabledAt?.toISOString() ?? null,
      linked: await this.store.linked(tx, firmId),
      returnAddress: this.installation.at(returnPath),
      signInPath: `/sign-in?firm=${firmId}`,
    };
  }
}
