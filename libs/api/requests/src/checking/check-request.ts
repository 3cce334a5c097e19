import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { CheckRequestBody, RequestView } from '@akashi/contracts';
import { mayCheckRequest } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { RequestStore } from '../request.store';

@Injectable()
export class CheckRequest {
  constructor(
    private readonly door: EngagementDoor,
    private readonly requests: RequestStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, id: string, { version }: CheckRequestBody): Promise<RequestView> {
    return this.door.write(caller, engagementId, async (tx) => {
      const { state, number, round } = await this.requests.facts(tx, caller, engagementId, id);
      ensure(mayCheckRequest({ state }));
      const of = { firmId: caller.firmId, engagementId };
      await this.requests.change(tx, of, { id, version }, { state: 'checking' });
      this.ledger.record(tx, {
        action: 'request.checked',
        engagementId,
        entity: { type: 'evidence-request', id, version: version + 1 },
        facts: { number, answerNo: round },
      });
      return this.requests.view(tx, caller, engagementId, id);
    });
  }
}
