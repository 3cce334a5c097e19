import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { RequestView, WithdrawRequestBody } from '@akashi/contracts';
import { mayWithdrawRequest } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { RequestThreadStore } from '../request-thread.store';
import { RequestStore } from '../request.store';

/**
 * 取下げ: what is no longer wanted keeps its number, its files and the reason. The thread is what both sides read: of a draft,
 * which the client never saw, it says nothing.
 */
@Injectable()
export class WithdrawRequest {
  constructor(
    private readonly door: EngagementDoor,
    private readonly requests: RequestStore,
    private readonly thread: RequestThreadStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, engagementId: string, id: string, body: WithdrawRequestBody): Promise<RequestView> {
    const { version, reason } = body;
    return this.door.write(caller, engagementId, async (tx) => {
      const request = await this.requests.facts(tx, caller, engagementId, id);
      ensure(mayWithdrawRequest({ state: request.state, reason }));
      const change = { state: 'withdrawn', reason, since: this.clock.now() } as const;
      await this.requests.change(tx, { firmId: caller.firmId, engagementId }, { id, version }, change);
      if (request.wasSent) await this.thread.add(tx, caller, request, { kind: 'withdrawal', text: reason });
      this.ledger.record(tx, {
        action: 'request.withdrawn',
        engagementId,
        entity: { type: 'evidence-request', id, version: version + 1 },
        facts: { number: request.number, stateBefore: request.state },
        after: { reason },
      });
      return this.requests.view(tx, caller, engagementId, id);
    });
  }
}
