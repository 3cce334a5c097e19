import { ensure, LedgerWriter, Transactions, type ClientPersonCaller } from '@akashi/api-platform';
import type { ClientFindingView, DetachFileBody } from '@akashi/contracts';
import { mayAttachToAnswer } from '@akashi/domain/finding';
import { Injectable } from '@nestjs/common';
import { FindingStore } from '../finding.store';
import { ClientFindingStore } from './client-finding.store';
import { FindingAnswerStore } from './finding-answer.store';

/** What was attached by mistake is taken out again, as long as the answer is not given. */
@Injectable()
export class DetachFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly shown: ClientFindingStore,
    private readonly findings: FindingStore,
    private readonly answers: FindingAnswerStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: ClientPersonCaller,
    id: string,
    fileId: string,
    { version }: DetachFileBody,
  ): Promise<ClientFindingView> {
    return this.transactions.writeForClient(caller, {
      find: async (tx) => {
        const finding = await this.shown.hold(tx, caller, id);
        ensure(mayAttachToAnswer(finding));
        return finding;
      },
      change: async (tx, finding) => {
        const { engagementId, number, textVersion } = finding;
        await this.answers.detach(tx, caller, finding, fileId);
        // An answer that is given at the same moment holds the file, or not: one of the two is told that it came too late.
        await this.findings.change(tx, caller, finding, { id, version }, { textVersion });
        this.ledger.record(tx, {
          action: 'finding.file-detached',
          engagementId,
          entity: { type: 'finding', id, version: version + 1 },
          facts: { number, file: fileId },
        });
      },
      answer: (tx) => this.shown.view(tx, caller, id),
    });
  }
}
