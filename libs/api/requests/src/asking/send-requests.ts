import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { RequestRow, SendRequestsBody } from '@akashi/contracts';
import { maySendRequest } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { RequestStore } from '../request.store';
import { seenVersions } from './seen-versions';

/** 送付: from here on the client's people see the request, under the name of whoever sent it. All of them go, or none. */
@Injectable()
export class SendRequests {
  constructor(
    private readonly door: EngagementDoor,
    private readonly requests: RequestStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, engagementId: string, { requests }: SendRequestsBody): Promise<RequestRow[]> {
    const seen = seenVersions(requests);
    return this.door.write(caller, engagementId, async (tx, room) => {
      for (const { id, number, state, dueOn } of await this.requests.factsOf(tx, caller, engagementId, seen.ids)) {
        ensure(maySendRequest({ engagementState: room.state, state, dueOn, today: this.clock.today() }));
        const version = seen.versionOf(id);
        const { firmId, userId: askedBy, name: askedByName } = caller;
        const change = { state: 'requested', askedBy, askedByName, since: this.clock.now() } as const;
        await this.requests.change(tx, { firmId, engagementId }, { id, version }, change);
        this.ledger.record(tx, {
          action: 'request.sent',
          engagementId,
          entity: { type: 'evidence-request', id, version: version + 1 },
          facts: { number, dueOn },
        });
      }
      return this.requests.rows(tx, caller, engagementId, seen.ids);
    });
  }
}
