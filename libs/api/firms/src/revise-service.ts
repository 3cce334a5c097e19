import { DomainProblem, ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { ClientView, ReviseServiceBody } from '@akashi/contracts';
import { mayReviseService } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { ClientStore } from './client.store';
import { RevisionStore } from './revision.store';

/** Corrects a service's record. What it stands on is evidence of its own day and is not corrected here. */
@Injectable()
export class ReviseService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clients: ClientStore,
    private readonly revisions: RevisionStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, clientId: string, id: string, body: ReviseServiceBody): Promise<ClientView> {
    return this.transactions.write(caller, async (tx) => {
      const client = await this.clients.view(tx, caller, clientId);
      const service = client.services.find((one) => one.id === id);
      if (!service) throw new DomainProblem('not-found');
      const { version, reason, ...after } = body;
      const before = { name: service.name, kind: service.kind, regions: service.regions };
      ensure(mayReviseService({ before, after, reason }));
      await this.revisions.reviseService(tx, caller, { id, version }, after, { before, reason });
      this.ledger.record(tx, {
        action: 'service.revised',
        engagementId: null,
        entity: { type: 'service', id, version: version + 1 },
        facts: { client: clientId, kind: after.kind },
        before,
        after: { ...after, reason },
      });
      return this.clients.view(tx, caller, clientId);
    });
  }
}
