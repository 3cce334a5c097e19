import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import { mayLinkIdentity } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { AccountStore } from '../account/account.store';
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

  async execute(caller: Caller, { provider, person }: CameBack): Promise<void> {
    const { kind, issuer, domains } = provider;
    const { subject, address } = person;
    const identity = { kind, issuer, subject };
    await this.transactions.write(caller, async (tx) => {
      const isAnothers = await this.identities.isAnothers(tx, caller, identity);
      ensure(mayLinkIdentity({ address, domains, isAnothers }));
      await this.identities.link(tx, caller, identity);
      const { version } = await this.accounts.member(tx, caller);
      this.ledger.record(tx, {
        action: 'identity.linked',
        engagementId: null,
        entity: { type: 'member', id: caller.userId, version },
        facts: {},
        // A subject is often short or an address: no hash of it stands in the log that could be guessed.
        after: { issuer, subject },
      });
    });
  }
}
