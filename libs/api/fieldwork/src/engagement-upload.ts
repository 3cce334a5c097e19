import { EngagementDoor } from '@akashi/api-engagements';
import { IncomingFiles, uploadedName, type Caller, type ReceivedFile, type UploadedName } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';

/**
 * Takes an uploaded file in: asks the engagement's door first, then streams the body to the file store, or takes what came in parts. The file is part of
 * the engagement only when the use case that follows says so, in a transaction of its own.
 */
@Injectable()
export class EngagementUpload {
  constructor(
    private readonly door: EngagementDoor,
    private readonly files: IncomingFiles,
  ) {}

  async receive(
    caller: Caller,
    engagementId: string,
    request: Request,
    limitBytes: number,
  ): Promise<ReceivedFile & UploadedName> {
    const name = uploadedName(request);
    await this.door.begin(caller, engagementId, () => Promise.resolve());
    return { ...name, ...(await this.files.receive(caller, request, limitBytes)) };
  }
}
