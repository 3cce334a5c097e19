import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { ClientView, ReviseClientBody } from '@akashi/contracts';
import { mayReviseClient, normaliseCorporateNumber, type ClientRecord } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { ClientStore } from './client.store';
import { RevisionStore } from './revision.store';

/** Corrects a client's record. Issued reports are frozen and keep what they said. */
@Injectable()
export class ReviseClient {
  constructor(
    private readonly transactions: Transactions,
    private readonly clients: ClientStore,
    private readonly revisions: RevisionStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, id: string, { version, reason, ...typed }: ReviseClientBody): Promise<ClientView> {
    return this.transactions.write(caller, async (tx) => {
      const before = recordOf(await this.clients.view(tx, caller, id));
      const after = { ...recordOf(typed), corporateNumber: normaliseCorporateNumber(typed.corporateNumber) };
      const registeredNumbers = await this.clients.registeredNumbers(tx, caller, after.corporateNumber);
      ensure(mayReviseClient({ before, after, reason, registeredNumbers }));
      await this.revisions.reviseClient(tx, caller, { id, version }, after, { before, reason });
      this.ledger.record(tx, {
        action: 'client.revised',
        engagementId: null,
        entity: { type: 'client', id, version: version + 1 },
        facts: { corporateNumber: after.corporateNumber },
        before,
        after: { ...after, reason },
      });
      return this.clients.view(tx, caller, id);
    });
  }
}

function recordOf(client: ClientRecord): ClientRecord {
  const { name, nameKana, corporateNumber, address, representativeName, representativeTitle } = client;
  const { contactName, contactEmail } = client;
  return {
    name,
    nameKana,
    corporateNumber,
    address,
    representativeName,
    representativeTitle,
    contactName,
    contactEmail,
  };
}
