import { EngagementDoor, nextNumber } from '@akashi/api-engagements';
import { Clock, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { DraftRequestBody, RequestView } from '@akashi/contracts';
import { mayDraftRequest } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { RequestStore } from '../request.store';

/** A request with its number; nobody at the client sees it before it is sent. */
@Injectable()
export class DraftRequest {
  constructor(
    private readonly door: EngagementDoor,
    private readonly requests: RequestStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, engagementId: string, body: DraftRequestBody): Promise<RequestView> {
    const { answererId, testIds, ...text } = body;
    return this.door.write(caller, engagementId, async (tx, room) => {
      const answererIsThere = await this.requests.answererIsThere(tx, caller, engagementId, answererId);
      ensure(mayDraftRequest({ engagementState: room.state, text, answererIsThere }));
      const number = await nextNumber(tx, caller, engagementId, 'request');
      const { firmId, userId: askedBy, name: askedByName } = caller;
      const id = await this.requests.add(tx, {
        firmId,
        engagementId,
        number,
        ...text,
        state: 'draft',
        askedBy,
        askedByName,
        answererId,
        round: 0,
        since: this.clock.now(),
        reason: null,
      });
      await this.requests.serve(tx, caller, engagementId, id, testIds);
      this.ledger.record(tx, {
        action: 'request.drafted',
        engagementId,
        entity: { type: 'evidence-request', id, version: 1 },
        facts: { number, tests: testIds.length, dueOn: text.dueOn },
        after: { text, answererId, testIds },
      });
      return this.requests.view(tx, caller, engagementId, id);
    });
  }
}
