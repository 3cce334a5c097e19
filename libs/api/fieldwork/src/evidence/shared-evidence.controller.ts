import { CurrentCaller, Handles, type Caller } from '@akashi/api-platform';
import type { ShareEvidenceBody, SharedEvidenceView, VersionedTest } from '@akashi/contracts';
import { evidenceApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, ValidateNested } from 'class-validator';
import { VersionedTestDto } from '../paper/versioned-test.dto';
import { ShareEvidence } from './share-evidence';

class ShareEvidenceDto implements ShareEvidenceBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5000)
  @ArrayUnique((test: VersionedTest) => test.id)
  @ValidateNested({ each: true })
  @Type(() => VersionedTestDto)
  tests!: VersionedTestDto[];
}

@Controller()
export class SharedEvidenceController {
  constructor(private readonly shareEvidence: ShareEvidence) {}

  @Handles(evidenceApi.previewShare)
  preview(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('evidenceId', ParseUUIDPipe) evidenceId: string,
    @Body() body: ShareEvidenceDto,
  ): Promise<SharedEvidenceView> {
    return this.shareEvidence.preview(caller, engagementId, evidenceId, body);
  }

  @Handles(evidenceApi.share)
  share(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('evidenceId', ParseUUIDPipe) evidenceId: string,
    @Body() body: ShareEvidenceDto,
  ): Promise<SharedEvidenceView> {
    return this.shareEvidence.execute(caller, engagementId, evidenceId, body);
  }
}
