import type { Caller } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { EngagementUpload } from '../engagement-upload';
import { evidenceLimit } from './add-evidence';
import { HarmOfEvidence, type ReceivedEvidence } from './harm-of-evidence';

/** Takes a file in for a paper and looks into what it is; whether it becomes evidence, the use case says. */
@Injectable()
export class EvidenceUpload {
  constructor(
    private readonly uploads: EngagementUpload,
    private readonly harm: HarmOfEvidence,
  ) {}

  async receive(caller: Caller, engagementId: string, request: Request): Promise<ReceivedEvidence> {
    const file = await this.uploads.receive(caller, engagementId, request, evidenceLimit);
    return { ...file, harm: await this.harm.arrived(caller, file) };
  }
}
