import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import { mayLinkIdentity } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { AccountStore } from '../account/account.store';
import { addressIn } from './claimed-address';
import { IdentityStore } from './identity.store';
import type { CameBack } from './provider-way';

/** A member's own identity, linked by whoever is signed in as them and came back with it: nobody does it for another. */
@Injectable()
export class LinkIdentity {
  constructor(
    private readonly transactions: Transactions,
    private readonly identities: IdentityStore,
    private readonly accounts: AccountStore,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(caller: Caller, { provider, claims }: CameBack): Promise<void> {
    const identity = { issuer: provider.issuer, subject: claims.sub };
    await this.transactions.write(caller, async (tx) => {
      const isAnothers = await this.identities.isAnothers(tx, caller, identity);
      ensure(mayLinkIdentity({ address: addressIn(claims), domains: provider.domains, isAnothers }));
      await this.identities.link(tx, caller, identity);
      const { version } = await this.accounts.member(tx, caller);
      this.ledger.record(tx, {
        action: 'identity.linked',
        engagementId: null,
        entity: { type: 'member', id: caller.userId, version },
        facts: {},
        // A subject is often short or an address: no hash of it stands in the log that could be guessed.
        after: identity,
      });
    });
  }
}
