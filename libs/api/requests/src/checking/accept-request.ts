import { EngagementDoor } from '@akashi/api-engagements';
import type { Caller } from '@akashi/api-platform';
import type { AcceptRequestBody, RequestView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { RequestStore } from '../request.store';
import { Acceptance } from './acceptance';

/** 受領: the answer is what was asked for. */
@Injectable()
export class AcceptRequest {
  constructor(
    private readonly door: EngagementDoor,
    private readonly requests: RequestStore,
    private readonly acceptance: Acceptance,
  ) {}

  execute(caller: Caller, engagementId: string, id: string, body: AcceptRequestBody): Promise<RequestView> {
    const { version, files } = body;
    return this.door.write(caller, engagementId, async (tx, room) => {
      const request = await this.requests.facts(tx, caller, engagementId, id);
      await this.acceptance.accept(tx, caller, room, { ...request, version }, () => files);
      return this.requests.view(tx, caller, engagementId, id);
    });
  }
}
