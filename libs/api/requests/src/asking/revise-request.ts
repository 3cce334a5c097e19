import { EngagementDoor } from '@akashi/api-engagements';
import type { Caller } from '@akashi/api-platform';
import type { RequestView, ReviseRequestBody } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { RequestStore } from '../request.store';
import { WrittenRequests } from './written-requests';

/** A draft as a whole; of what was sent who answers it and which papers it serves, and the client reads who answers now. */
@Injectable()
export class ReviseRequest {
  constructor(
    private readonly door: EngagementDoor,
    private readonly requests: RequestStore,
    private readonly written: WrittenRequests,
  ) {}

  execute(caller: Caller, engagementId: string, id: string, body: ReviseRequestBody): Promise<RequestView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      await this.written.revise(tx, caller, room, id, body);
      return this.requests.view(tx, caller, engagementId, id);
    });
  }
}
