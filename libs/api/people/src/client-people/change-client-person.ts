import { ensure, LedgerWriter, Transactions, type ClientPersonCaller, type MemberCaller } from '@akashi/api-platform';
import type { ReviseClientPersonBody } from '@akashi/contracts';
import { mayEndClientPerson, mayReviseClientPerson } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { sideOf } from './client-side';
import { ClientPersonStore } from './client-person.store';

/** One of a client's people, as they were seen. */
interface AskedPerson {
  clientId: string;
  personId: string;
  version: number;
}

/** What somebody does for a client, and the end of it: both act at their next request. */
@Injectable()
export class ChangeClientPerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: ClientPersonStore,
    private readonly ledger: LedgerWriter,
  ) {}

  revise(caller: MemberCaller, asked: Omit<AskedPerson, 'version'>, body: ReviseClientPersonBody): Promise<void> {
    const { clientId, personId } = asked;
    const { kind, version } = body;
    const place = { firmId: caller.firmId, clientId };
    return this.transactions.write(caller, async (tx) => {
      const { kind: before, isEnded } = await this.people.lock(tx, place, personId);
      ensure(mayReviseClientPerson({ isEnded, before, kind }));
      await this.people.setKind(tx, place, { personId, version }, kind);
      this.ledger.record(tx, {
        action: 'client-person.revised',
        engagementId: null,
        entity: { type: 'client-person', id: personId, version: version + 1 },
        facts: { client: clientId, before, after: kind },
      });
    });
  }

  end(caller: MemberCaller | ClientPersonCaller, { clientId, personId, version }: AskedPerson): Promise<void> {
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
