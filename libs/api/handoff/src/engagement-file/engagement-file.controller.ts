import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, FileStore, Handles, sendFile, type MemberCaller } from '@akashi/api-platform';
import type { EngagementFileView, JobView } from '@akashi/contracts';
import { engagementFileApi } from '@akashi/contracts/api';
import { Controller, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AskEngagementFile } from './ask-engagement-file';
import { EngagementFileStore } from './engagement-file.store';
import { TakeEngagementFile } from './take-engagement-file';

const Engagement = () => Param('engagementId', ParseUUIDPipe);

@Controller()
export class EngagementFileController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly store: EngagementFileStore,
    private readonly asking: AskEngagementFile,
    private readonly taking: TakeEngagementFile,
    private readonly files: FileStore,
  ) {}

  @Handles(engagementFileApi.list)
  list(@CurrentCaller() caller: MemberCaller, @Engagement() engagementId: string): Promise<EngagementFileView[]> {
    return this.door.read(caller, engagementId, (tx) => this.store.list(tx, caller, engagementId));
  }

  @Handles(engagementFileApi.make)
  make(@CurrentCaller() caller: MemberCaller, @Engagement() engagementId: string): Promise<JobView> {
    return this.asking.execute(caller, engagementId);
  }

  @Handles(engagementFileApi.take)
  async take(
    @CurrentCaller() caller: MemberCaller,
    @Engagement() engagementId: string,
    @Param('engagementFileId', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const { fileName, sha256, size } = await this.taking.execute(caller, engagementId, id);
    await sendFile(response, { fileName, sha256, size }, this.files.read(caller.firmId, { sha256, size }));
  }
}
