import type { Caller, ReceivedFile, UploadedName } from '@akashi/api-platform';
import type { Harm } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { EngagementUpload } from '../engagement-upload';
import { evidenceLimit } from './add-evidence';
import { HarmOfEvidence } from './harm-of-evidence';

/** A file on its way to becoming evidence, with what it could do to whoever opens it. */
export interface ReceivedEvidence extends ReceivedFile, UploadedName {
  harm: Harm | null;
}

/** Takes a file in for a paper and looks into what it is; whether it becomes evidence, the use case says. */
@Injectable()
export class EvidenceUpload {
  constructor(
    private readonly uploads: EngagementUpload,
    private readonly harm: HarmOfEvidence,
  ) {}

  async receive(caller: Caller, engagementId: string, request: Request): Promise<ReceivedEvidence> {
    const file = await this.uploads.receive(caller, engagementId, request, evidenceLimit);
    return { ...file, harm: await this.harm.look(caller, file) };
  }
}
