import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { RequestView, ReturnRequestBody } from '@akashi/contracts';
import { mayReturnRequest } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { RequestThreadStore } from '../request-thread.store';
import { RequestStore } from '../request.store';

/** 差戻し: the answer stays as it came, and the client's turn begins anew. */
@Injectable()
export class ReturnRequest {
  constructor(
    private readonly door: EngagementDoor,
    private readonly requests: RequestStore,
    private readonly thread: RequestThreadStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, engagementId: string, id: string, body: ReturnRequestBody): Promise<RequestView> {
    const { version, reason, dueOn } = body;
    return this.door.write(caller, engagementId, async (tx) => {
      const request = await this.requests.facts(tx, caller, engagementId, id);
      ensure(mayReturnRequest({ state: request.state, reason, dueOn, today: this.clock.today() }));
      const change = { state: 'returned', reason, dueOn, since: this.clock.now() } as const;
      await this.requests.change(tx, { firmId: caller.firmId, engagementId }, { id, version }, change);
      await this.thread.add(tx, caller, request, { kind: 'return', text: reason });
      this.ledger.record(tx, {
        action: 'request.returned',
        engagementId,
        entity: { type: 'evidence-request', id, version: version + 1 },
        facts: { number: request.number, answerNo: request.round, dueOn },
        after: { reason },
      });
      return this.requests.view(tx, caller, engagementId, id);
    });
  }
}
