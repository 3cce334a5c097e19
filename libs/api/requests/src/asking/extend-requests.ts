import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { ExtendRequestsBody, RequestRow } from '@akashi/contracts';
import { mayExtendRequest } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { RequestThreadStore } from '../request-thread.store';
import { RequestStore } from '../request.store';
import { seenVersions } from './seen-versions';

/** More time for several requests at once, for all of them or for none. The client reads in the thread what it was before. */
@Injectable()
export class ExtendRequests {
  constructor(
    private readonly door: EngagementDoor,
    private readonly requests: RequestStore,
    private readonly thread: RequestThreadStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, engagementId: string, { requests, dueOn }: ExtendRequestsBody): Promise<RequestRow[]> {
    const seen = seenVersions(requests);
    return this.door.write(caller, engagementId, async (tx) => {
      for (const request of await this.requests.factsOf(tx, caller, engagementId, seen.ids)) {
        ensure(mayExtendRequest({ ...request, newDueOn: dueOn, today: this.clock.today() }));
        const { id, number, dueOn: dueOnBefore } = request;
        const version = seen.versionOf(id);
        await this.requests.change(tx, { firmId: caller.firmId, engagementId }, { id, version }, { dueOn });
        await this.thread.add(tx, caller, request, { kind: 'extension', text: `${dueOnBefore} → ${dueOn}` });
        this.ledger.record(tx, {
          action: 'request.extended',
          engagementId,
          entity: { type: 'evidence-request', id, version: version + 1 },
          facts: { number, dueOnBefore, dueOn },
        });
      }
      return this.requests.rows(tx, caller, engagementId, seen.ids);
    });
  }
}
