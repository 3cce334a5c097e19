import { EngagementDoor } from '@akashi/api-engagements';
import { EngagementUpload, evidenceLimit } from '@akashi/api-fieldwork';
import { withFile, type Caller } from '@akashi/api-platform';
import type { RequestView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { ArrivedFiles } from '../files/arrived-file';
import { RequestStore } from '../request.store';
import { Answers } from './answers';

/** A file that reached the firm by another way, into the answer that it will record. */
@Injectable()
export class TakeFileIn {
  constructor(
    private readonly door: EngagementDoor,
    private readonly uploads: EngagementUpload,
    private readonly requests: RequestStore,
    private readonly answers: Answers,
    private readonly arrived: ArrivedFiles,
  ) {}

  async execute(caller: Caller, engagementId: string, id: string, upload: Request): Promise<RequestView> {
    const file = await this.uploads.receive(caller, engagementId, upload, evidenceLimit);
    const content = await this.arrived.look(caller, file);
    return this.door.write(withFile(caller, file), engagementId, async (tx) => {
      const request = await this.requests.facts(tx, caller, engagementId, id);
      await this.answers.deliver(tx, caller, request, { ...file, ...content });
      return this.requests.view(tx, caller, engagementId, id);
    });
  }
}
