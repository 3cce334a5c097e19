import { EngagementDoor } from '@akashi/api-engagements';
import type { Caller } from '@akashi/api-platform';
import type { DraftRequestBody, RequestView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { RequestStore } from '../request.store';
import { WrittenRequests } from './written-requests';

/** A request with its number; nobody at the client sees it before it is sent. */
@Injectable()
export class DraftRequest {
  constructor(
    private readonly door: EngagementDoor,
    private readonly requests: RequestStore,
    private readonly written: WrittenRequests,
  ) {}

  execute(caller: Caller, engagementId: string, body: DraftRequestBody): Promise<RequestView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const id = await this.written.draft(tx, caller, room, body);
      return this.requests.view(tx, caller, engagementId, id);
    });
  }
}
