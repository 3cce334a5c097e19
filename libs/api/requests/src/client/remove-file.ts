import { ensure, LedgerWriter, Transactions, type ClientPersonCaller } from '@akashi/api-platform';
import type { ClientRequestView, RemoveFileBody } from '@akashi/contracts';
import { mayDeliverFile } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { RequestFileStore } from '../files/request-file.store';
import { RequestStore } from '../request.store';
import { ClientRequestStore } from './client-request.store';

/** What was put into the answer by mistake is taken out again, as long as the answer is not sent. */
@Injectable()
export class RemoveFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: ClientRequestStore,
    private readonly all: RequestStore,
    private readonly files: RequestFileStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: ClientPersonCaller,
    id: string,
    fileId: string,
    { version }: RemoveFileBody,
  ): Promise<ClientRequestView> {
    return this.transactions.writeForClient(caller, {
      find: async (tx) => {
        const facts = await this.requests.hold(tx, caller, id);
        ensure(mayDeliverFile(facts));
        return facts;
      },
      change: async (tx, facts) => {
        await this.files.remove(tx, caller, facts, fileId);
        const of = { firmId: caller.firmId, engagementId: facts.engagementId };
        // An answer that is sent at the same moment holds the file, or not: one of the two is told that it came too late.
        await this.all.change(tx, of, { id, version }, { round: facts.round });
        this.ledger.record(tx, {
          action: 'request.file-removed',
          engagementId: facts.engagementId,
          entity: { type: 'evidence-request', id, version: version + 1 },
          facts: { number: facts.number, file: fileId },
        });
      },
      answer: (tx) => this.requests.view(tx, caller, id),
    });
  }
}
