import { EngagementDoor } from '@akashi/api-engagements';
import type { Caller } from '@akashi/api-platform';
import type { RecordAnswerBody, RequestView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { RequestStore } from '../request.store';
import { Answers } from './answers';

/** For a client that declines the portal: what came by mail or on a disk, with from whom, when and how. */
@Injectable()
export class RecordAnswer {
  constructor(
    private readonly door: EngagementDoor,
    private readonly requests: RequestStore,
    private readonly answers: Answers,
  ) {}

  execute(caller: Caller, engagementId: string, id: string, body: RecordAnswerBody): Promise<RequestView> {
    const { version, note, receivedFrom: from, receivedOn: on, receivedHow: how } = body;
    return this.door.write(caller, engagementId, async (tx) => {
      const request = await this.requests.facts(tx, caller, engagementId, id);
      await this.answers.send(tx, caller, request, { version, note, otherWay: { from, on, how } });
      return this.requests.view(tx, caller, engagementId, id);
    });
  }
}
