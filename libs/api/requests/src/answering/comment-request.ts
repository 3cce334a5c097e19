import { EngagementDoor } from '@akashi/api-engagements';
import type { Caller } from '@akashi/api-platform';
import type { CommentRequestBody, RequestView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { RequestStore } from '../request.store';
import { Comments } from './comments';

@Injectable()
export class CommentRequest {
  constructor(
    private readonly door: EngagementDoor,
    private readonly requests: RequestStore,
    private readonly comments: Comments,
  ) {}

  execute(caller: Caller, engagementId: string, id: string, { text }: CommentRequestBody): Promise<RequestView> {
    return this.door.write(caller, engagementId, async (tx) => {
      await this.comments.write(tx, caller, await this.requests.facts(tx, caller, engagementId, id), text);
      return this.requests.view(tx, caller, engagementId, id);
    });
  }
}
