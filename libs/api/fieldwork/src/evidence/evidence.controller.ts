import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, FileStore, Requires, sendFile, uploadedName, type Caller } from '@akashi/api-platform';
import type { ChangedEvidenceView, EvidenceView } from '@akashi/contracts';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AddEvidence, evidenceLimit } from './add-evidence';
import { AddEvidenceDto, LinkEvidenceDto } from './evidence.dto';
import { EvidenceStore } from './evidence.store';
import { LinkEvidence } from './link-evidence';
import { ReplaceEvidence } from './replace-evidence';
import { UnlinkEvidence } from './unlink-evidence';

/** An upload asks the door first, streams to the file store, and only then enters the transaction of its use case. */
@Controller('engagements/:engagementId/evidence')
export class EvidenceController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly evidence: EvidenceStore,
    private readonly files: FileStore,
    private readonly addEvidence: AddEvidence,
    private readonly replaceEvidence: ReplaceEvidence,
    private readonly linkEvidence: LinkEvidence,
    private readonly unlinkEvidence: UnlinkEvidence,
  ) {}

  @Get()
  @Requires('evidence.read')
  list(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<EvidenceView[]> {
    return this.door.read(caller, engagementId, (tx) => this.evidence.list(tx, caller, engagementId));
  }

  @Post()
  @Requires('evidence.add')
  async add(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Query() query: AddEvidenceDto,
    @Req() request: Request,
  ): Promise<ChangedEvidenceView> {
    return this.addEvidence.execute(caller, engagementId, query, await this.receive(caller, engagementId, request));
  }

  @Post(':evidenceId/versions')
  @Requires('evidence.add')
  async replace(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('evidenceId', ParseUUIDPipe) id: string,
    @Req() request: Request,
  ): Promise<ChangedEvidenceView> {
    return this.replaceEvidence.execute(caller, engagementId, id, await this.receive(caller, engagementId, request));
  }

  @Post(':evidenceId/links')
  @Requires('evidence.add')
  link(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('evidenceId', ParseUUIDPipe) evidenceId: string,
    @Body() body: LinkEvidenceDto,
  ): Promise<ChangedEvidenceView> {
    return this.linkEvidence.execute(caller, engagementId, evidenceId, body);
  }

  @Post('links/:linkId/end')
  @Requires('evidence.add')
  @HttpCode(200)
  unlink(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('linkId', ParseUUIDPipe) linkId: string,
  ): Promise<ChangedEvidenceView> {
    return this.unlinkEvidence.execute(caller, engagementId, linkId);
  }

  /** The newest file, or an older one by `?version=`. */
  @Get(':evidenceId/file')
  @Requires('evidence.read')
  async file(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('evidenceId', ParseUUIDPipe) id: string,
    @Query('version') version: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.door.read(caller, engagementId, (tx) =>
      this.evidence.file(tx, caller, engagementId, id, version),
    );
    await sendFile(response, found, this.files.read(caller.firmId, found.sha256));
  }

  private async receive(caller: Caller, engagementId: string, request: Request) {
    const name = uploadedName(request);
    await this.door.read(caller, engagementId, () => Promise.resolve());
    return { ...name, ...(await this.files.receive(caller.firmId, request, evidenceLimit)) };
  }
}
