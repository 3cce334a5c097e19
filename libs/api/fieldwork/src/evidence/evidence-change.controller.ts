import { CurrentCaller, Handles, IsLocalDate, IsText, withFile, type Caller } from '@akashi/api-platform';
import type { AddEvidenceQuery, ChangedEvidenceView, LinkEvidenceBody } from '@akashi/contracts';
import { evidenceApi } from '@akashi/contracts/api';
import { evidenceOrigins, type EvidenceOrigin } from '@akashi/domain/control';
import { Body, Controller, Param, ParseUUIDPipe, Query, Req } from '@nestjs/common';
import { IsIn, IsOptional, IsUUID, ValidateIf } from 'class-validator';
import type { Request } from 'express';
import { AddEvidence } from './add-evidence';
import { EvidenceUpload } from './evidence-upload';
import { LinkEvidence } from './link-evidence';
import { ReplaceEvidence } from './replace-evidence';
import { UnlinkEvidence } from './unlink-evidence';

class AddEvidenceDto implements AddEvidenceQuery {
  @IsUUID() testId!: string;
  @IsOptional() @IsUUID() stepId?: string;
  @IsOptional() @IsText(1, 200) name?: string;
  @IsText(0, 500) source!: string;
  @IsLocalDate() asOf!: string;
  @IsLocalDate() receivedOn!: string;
  @IsOptional() @IsIn(evidenceOrigins) origin?: EvidenceOrigin;
  @IsOptional() @IsIn(['yes']) outsidePeriod?: 'yes';
}

class LinkEvidenceDto implements LinkEvidenceBody {
  @IsUUID() testId!: string;
  @ValidateIf((_, value) => value !== null) @IsUUID() stepId!: string | null;
}

@Controller()
export class EvidenceChangeController {
  constructor(
    private readonly uploads: EvidenceUpload,
    private readonly addEvidence: AddEvidence,
    private readonly replaceEvidence: ReplaceEvidence,
    private readonly linkEvidence: LinkEvidence,
    private readonly unlinkEvidence: UnlinkEvidence,
  ) {}

  @Handles(evidenceApi.add)
  async add(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Query() query: AddEvidenceDto,
    @Req() request: Request,
  ): Promise<ChangedEvidenceView> {
    const file = await this.uploads.receive(caller, engagementId, request);
    return this.addEvidence.execute(withFile(caller, file), engagementId, query, file);
  }

  @Handles(evidenceApi.replace)
  async replace(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('evidenceId', ParseUUIDPipe) id: string,
    @Req() request: Request,
  ): Promise<ChangedEvidenceView> {
    const file = await this.uploads.receive(caller, engagementId, request);
    return this.replaceEvidence.execute(withFile(caller, file), engagementId, id, file);
  }

  @Handles(evidenceApi.link)
  link(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('evidenceId', ParseUUIDPipe) evidenceId: string,
    @Body() body: LinkEvidenceDto,
  ): Promise<ChangedEvidenceView> {
    return this.linkEvidence.execute(caller, engagementId, evidenceId, body);
  }

  @Handles(evidenceApi.unlink)
  unlink(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('linkId', ParseUUIDPipe) linkId: string,
  ): Promise<ChangedEvidenceView> {
    return this.unlinkEvidence.execute(caller, engagementId, linkId);
  }
}
