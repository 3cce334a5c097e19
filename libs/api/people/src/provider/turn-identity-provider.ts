import { DomainProblem, ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { IdentityProviderView, TurnIdentityProviderBody } from '@akashi/contracts';
import { mayTurnIdentityProvider } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { IdentityProviderStore } from './identity-provider.store';
import { ReadIdentityProvider } from './read-identity-provider';

/** Lets the firm's people come in by its provider, or no more: whoever did is out at the next request. */
@Injectable()
export class TurnIdentityProvider {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: IdentityProviderStore,
    private readonly reader: ReadIdentityProvider,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, { isOn, version }: TurnIdentityProviderBody): Promise<IdentityProviderView> {
    return this.transactions.write(caller, async (tx) => {
      const before = await this.store.find(tx, caller.firmId);
      if (!before) throw new DomainProblem('identity-provider.not-there');
      ensure(mayTurnIdentityProvider({ isOn, before: before.enabledAt !== null, isTested: before.testedAt !== null }));
      await this.store.turn(tx, { firmId: caller.firmId, version }, isOn);
      const sessions = isOn ? 0 : await this.store.endSessions(tx, null);
      this.ledger.record(tx, {
        action: 'identity-provider.turned',
        engagementId: null,
        entity: { type: 'firm', id: caller.firmId, version: version + 1 },
        facts: { isOn, sessions },
      });
      return this.reader.view(tx, caller);
    });
  }
}
