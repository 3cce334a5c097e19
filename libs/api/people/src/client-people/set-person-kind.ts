import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { SetPersonKindBody } from '@akashi/contracts';
import { maySetPersonKind } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { ClientPersonStore } from './client-person.store';

/** What somebody does for a client becomes another: at their next request. */
@Injectable()
export class SetPersonKind {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: ClientPersonStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: Caller,
    { clientId, personId }: { clientId: string; personId: string },
    { kind, version }: SetPersonKindBody,
  ): Promise<void> {
    const place = { firmId: caller.firmId, clientId };
    return this.transactions.write(caller, async (tx) => {
      const { kind: before, isEnded } = await this.people.lock(tx, place, personId);
      ensure(maySetPersonKind({ isEnded, before, kind }));
      await this.people.setKind(tx, place, { personId, version }, kind);
      this.ledger.record(tx, {
        action: 'client-person.revised',
        engagementId: null,
        entity: { type: 'client-person', id: personId, version: version + 1 },
        facts: { client: clientId, before, after: kind },
      });
    });
  }
}
