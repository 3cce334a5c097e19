import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { RequestView, ReviseRequestBody } from '@akashi/contracts';
import { mayReviseRequest } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { RequestStore } from '../request.store';

@Injectable()
export class ReviseRequest {
  constructor(
    private readonly door: EngagementDoor,
    private readonly requests: RequestStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, id: string, body: ReviseRequestBody): Promise<RequestView> {
    const { version, answererId, testIds, ...text } = body;
    return this.door.write(caller, engagementId, async (tx, room) => {
      const standing = await this.requests.facts(tx, caller, engagementId, id);
      const { state, number, answererId: before } = standing;
      // Who was asked and has left since stays named until somebody else is.
      const answererIsThere =
        answererId === before || (await this.requests.answererIsThere(tx, caller, engagementId, answererId));
      ensure(mayReviseRequest({ engagementState: room.state, state, text, standing, answererIsThere }));
      const of = { firmId: caller.firmId, engagementId };
      await this.requests.change(tx, of, { id, version }, { ...text, answererId });
      await this.requests.serve(tx, caller, engagementId, id, testIds);
      this.ledger.record(tx, {
        action: 'request.revised',
        engagementId,
        entity: { type: 'evidence-request', id, version: version + 1 },
        facts: { number, tests: testIds.length, dueOn: text.dueOn, state },
        after: { text, answererId, testIds },
      });
      return this.requests.view(tx, caller, engagementId, id);
    });
  }
}
