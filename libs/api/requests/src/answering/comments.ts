import { ensure, LedgerWriter, type Caller, type Tx } from '@akashi/api-platform';
import { mayCommentRequest } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { RequestThreadStore } from '../request-thread.store';
import type { RequestFacts } from '../request.store';

/** What either side writes to the thread. */
@Injectable()
export class Comments {
  constructor(
    private readonly thread: RequestThreadStore,
    private readonly ledger: LedgerWriter,
  ) {}

  async write(tx: Tx, caller: Caller, request: RequestFacts, text: string): Promise<void> {
    ensure(mayCommentRequest({ ...request, text }));
    await this.thread.add(tx, caller, request, { kind: 'comment', text });
    this.ledger.record(tx, {
      action: 'request.commented',
      engagementId: request.engagementId,
      entity: { type: 'evidence-request', id: request.id, version: request.version },
      facts: { number: request.number },
      after: { text },
    });
  }
}
