import { EngagementDoor } from '@akashi/api-engagements';
import { EngagementUpload, evidenceLimit, HarmOfEvidence } from '@akashi/api-fieldwork';
import {
  CurrentCaller,
  DomainProblem,
  FileStore,
  Handles,
  IsLocalDate,
  IsText,
  sendFile,
  withFile,
  type Caller,
} from '@akashi/api-platform';
import type { FindingView, FollowUpFindingQuery } from '@akashi/contracts';
import { findingApi } from '@akashi/contracts/api';
import { Controller, Param, ParseIntPipe, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Min } from 'class-validator';
import type { Request, Response } from 'express';
import { FindingStore } from './finding.store';
import { FollowUpFinding } from './follow-up-finding';

class FollowUpFindingDto implements FollowUpFindingQuery {
  @Type(() => Number) @IsInt() @Min(1) version!: number;
  @IsIn(['holds', 'does-not-hold']) outcome!: FollowUpFindingQuery['outcome'];
  @IsLocalDate() seenOn!: string;
  @IsText(0, 500) seen!: string;
}

const Engagement = () => Param('engagementId', ParseUUIDPipe);
const Finding = () => Param('findingId', ParseUUIDPipe);

/** What the firm does about an improvement once the client says that it is made. */
@Controller()
export class FollowUpController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly findings: FindingStore,
    private readonly uploads: EngagementUpload,
    private readonly harm: HarmOfEvidence,
    private readonly files: FileStore,
    private readonly followUpFinding: FollowUpFinding,
  ) {}

  /** The body is the file that shows the improvement; nobody without the role gets to send one. */
  @Handles(findingApi.followUp)
  async followUp(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Finding() id: string,
    @Query() query: FollowUpFindingDto,
    @Req() request: Request,
  ): Promise<FindingView> {
    const file = await this.uploads.receive(caller, engagementId, request, evidenceLimit);
    const received = { ...file, harm: await this.harm.arrived(caller, file) };
    return this.followUpFinding.execute(withFile(caller, file), engagementId, id, query, received);
  }

  @Handles(findingApi.followUpFile)
  async followUpFile(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Finding() id: string,
    @Param('ordinal', ParseIntPipe) ordinal: number,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.door.read(caller, engagementId, async (tx) => {
      const { followUps } = await this.findings.view(tx, caller, engagementId, id);
      const found = followUps.find((one) => one.ordinal === ordinal);
      if (!found) throw new DomainProblem('not-found');
      const size = await this.findings.fileSize(tx, caller, found.fileSha256);
      return { fileName: found.fileName, sha256: found.fileSha256, size };
    });
    await sendFile(response, file, this.files.read(caller.firmId, file));
  }
}
