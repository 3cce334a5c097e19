import { ensure, Ids, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { ClientView, RegisterClientBody } from '@akashi/contracts';
import { mayRegisterClient, normaliseCorporateNumber } from '@akashi/domain/firm';
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
      const corporateNumber = normaliseCorporateNumber(body.corporateNumber);
      const registeredNumbers = await this.clients.registeredNumbers(tx, caller, corporateNumber);
      ensure(mayRegisterClient({ name: body.name, corporateNumber, registeredNumbers }));
      const id = this.ids.next();
      const client = { ...body, corporateNumber };
      await this.clients.add(tx, { firmId: caller.firmId, id, ...client, contactName: '', contactEmail: '' });
      this.ledger.record(tx, {
        action: 'client.registered',
        engagementId: null,
        entity: { type: 'client', id, version: 1 },
        facts: { corporateNumber },
        after: client,
      });
      return this.clients.view(tx, caller, id);
    });
  }
}
