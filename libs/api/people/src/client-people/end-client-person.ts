import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import { mayEndClientPerson } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { ClientPersonStore } from './client-person.store';
import { sideOf } from './client-side';

/** One of a client's people, as they were seen. */
interface AskedPerson {
  clientId: string;
  personId: string;
  version: number;
}

/** Ends somebody's place at a client, and nothing of their account: they may work elsewhere too. Acts at their next request. */
@Injectable()
export class EndClientPerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: ClientPersonStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, { clientId, personId, version }: AskedPerson): Promise<void> {
    const place = { firmId: caller.firmId, clientId };
    return this.transactions.write(caller, async (tx) => {
      const { kind, isEnded } = await this.people.lock(tx, place, personId);
      ensure(mayEndClientPerson({ isEnded, kind, by: sideOf(caller), isOneself: caller.userId === personId }));
      await this.people.end(tx, place, { personId, version }, caller.userId);
      this.ledger.record(tx, {
        action: 'client-person.ended',
        engagementId: null,
        entity: { type: 'client-person', id: personId, version: version + 1 },
        facts: { client: clientId, kind },
      });
    });
  }
}
