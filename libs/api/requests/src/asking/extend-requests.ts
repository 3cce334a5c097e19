import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { ExtendRequestsBody, RequestRow } from '@akashi/contracts';
import { mayExtendRequest } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { RequestStore } from '../request.store';
import { seenVersions } from './seen-versions';

/** More time for several requests at once, for all of them or for none. */
@Injectable()
export class ExtendRequests {
  constructor(
    private readonly door: EngagementDoor,
    private readonly requests: RequestStore,
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
