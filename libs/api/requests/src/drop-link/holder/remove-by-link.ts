import { DomainProblem, ensure, LedgerWriter, type LinkPersonCaller } from '@akashi/api-platform';
import type { DropRequestView, RemoveFileBody } from '@akashi/contracts';
import { mayDeliverFile } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { RequestFileStore } from '../../files/request-file.store';
import { RequestStore } from '../../request.store';
import { AnswersByLink } from './answers-by-link';

/** What came through the link by mistake is taken out of the answer again, as long as that is not sent; nothing else is. */
@Injectable()
export class RemoveByLink {
  constructor(
    private readonly answers: AnswersByLink,
    private readonly requests: RequestStore,
    private readonly files: RequestFileStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: LinkPersonCaller, id: string, fileId: string, { version }: RemoveFileBody): Promise<DropRequestView> {
    return this.answers.write(caller, id, async (tx, facts, seen) => {
      if (!seen.files.some((file) => file.id === fileId)) throw new DomainProblem('not-found');
      ensure(mayDeliverFile(facts));
      await this.files.remove(tx, caller, facts, fileId);
      const of = { firmId: caller.firmId, engagementId: caller.engagementId };
      // An answer that is sent at the same moment holds the file, or not: one of the two is told that it came too late.
      await this.requests.change(tx, of, { id, version }, { round: facts.round });
      this.ledger.record(tx, {
        action: 'request.file-removed',
        engagementId: caller.engagementId,
        entity: { type: 'evidence-request', id, version: version + 1 },
        facts: { number: facts.number, file: fileId },
      });
    });
  }
}
