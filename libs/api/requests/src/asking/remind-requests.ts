import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { RemindRequestsBody, RequestRow } from '@akashi/contracts';
import { mayRemindRequest } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { RequestThreadStore } from '../request-thread.store';
import { RequestStore } from '../request.store';

/** 催促: the same words in the thread of each, all of them or none. */
@Injectable()
export class RemindRequests {
  constructor(
    private readonly door: EngagementDoor,
    private readonly requests: RequestStore,
    private readonly thread: RequestThreadStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, engagementId: string, { requestIds, text }: RemindRequestsBody): Promise<RequestRow[]> {
    return this.door.write(caller, engagementId, async (tx) => {
      // Held first: whoever reminds of the same at once waits here, and is then told that it was done.
      const requests = await this.requests.factsOf(tx, caller, engagementId, requestIds);
      const reminded = await this.thread.remindedOn(tx, caller, engagementId, requestIds);
      for (const request of requests) {
        const { id, number, dueOn, version } = request;
        const remindedOn = reminded.get(id) ?? null;
        ensure(mayRemindRequest({ ...request, remindedOn, text, today: this.clock.today() }));
        await this.thread.add(tx, caller, request, { kind: 'reminder', text });
        this.ledger.record(tx, {
          action: 'request.reminded',
          engagementId,
          entity: { type: 'evidence-request', id, version },
          facts: { number, dueOn },
          after: { text },
        });
      }
      return this.requests.rows(tx, caller, engagementId, requestIds);
    });
  }
}
