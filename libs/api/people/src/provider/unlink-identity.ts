import { DomainProblem, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';
import { AccountStore } from '../account/account.store';
import { IdentityProviderStore } from './identity-provider.store';
import { IdentityStore } from './identity.store';

/** A member's own identity opens nothing any more, and what it opened ends. */
@Injectable()
export class UnlinkIdentity {
  constructor(
    private readonly transactions: Transactions,
    private readonly identities: IdentityStore,
    private readonly providers: IdentityProviderStore,
    private readonly accounts: AccountStore,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(caller: Caller): Promise<void> {
    await this.transactions.write(caller, async (tx) => {
      if (!(await this.identities.end(tx, caller))) throw new DomainProblem('not-found');
      const sessions = await this.providers.endSessions(tx, caller.userId);
      const { version } = await this.accounts.member(tx, caller);
      this.ledger.record(tx, {
        action: 'identity.unlinked',
        engagementId: null,
        entity: { type: 'member', id: caller.userId, version },
        facts: { sessions },
      });
    });
  }
}
