import { Ids, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { ClientView, RegisterClientBody } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { ClientStore } from './client.store';

@Injectable()
export class RegisterClient {
  constructor(
    private readonly transactions: Transactions,
    private readonly clients: ClientStore,
    private readonly ledger: LedgerWriter,
    private readonly ids: Ids,
  ) {}

  execute(caller: Caller, body: RegisterClientBody): Promise<ClientView> {
    return this.transactions.write(caller, async (tx) => {
      const id = this.ids.next();
      await this.clients.add(tx, { firmId: caller.firmId, id, ...body });
      this.ledger.record(tx, {
        action: 'client.registered',
        engagementId: null,
        entity: { type: 'client', id },
        facts: { corporateNumber: body.corporateNumber },
        after: body,
      });
      return this.clients.view(tx, caller, id);
    });
  }
}
