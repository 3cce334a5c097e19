import { CurrentCaller, Handles, type Caller, type MemberCaller } from '@akashi/api-platform';
import type { CopiedStepsView, CopyStepsBody, PriorPaperView, VersionedTest } from '@akashi/contracts';
import { paperApi } from '@akashi/contracts/api';
import { copySources, type CopySource } from '@akashi/domain/control';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsUUID,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { VersionedTestDto } from '../paper/versioned-test.dto';
import { CopySteps } from './copy-steps';
import { FindPriorPaper } from './find-prior-paper';

const given = (_: unknown, value: unknown) => value !== null;

class CopyStepsDto implements CopyStepsBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5000)
  @ArrayUnique((test: VersionedTest) => test.id)
  @ValidateNested({ each: true })
  @Type(() => VersionedTestDto)
  tests!: VersionedTestDto[];
  @IsIn(copySources) from!: CopySource;
  @ValidateIf(given) @IsUUID() paperId!: string | null;
  @ValidateIf(given) @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @IsUUID(undefined, { each: true }) stepIds!:
    string[] | null;
  @IsBoolean() besideSteps!: boolean;
}

const Engagement = () => Param('engagementId', ParseUUIDPipe);

@Controller()
export class CopyingController {
  constructor(
    private readonly findPriorPaper: FindPriorPaper,
    private readonly copySteps: CopySteps,
  ) {}

  @Handles(paperApi.prior)
  prior(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Param('testId', ParseUUIDPipe) testId: string,
  ): Promise<PriorPaperView> {
    return this.findPriorPaper.execute(caller, engagementId, testId);
  }

  @Handles(paperApi.previewCopy)
  preview(
    @CurrentCaller() caller: MemberCaller,
    @Engagement() engagementId: string,
    @Body() body: CopyStepsDto,
  ): Promise<CopiedStepsView> {
    return this.copySteps.preview(caller, engagementId, body);
  }

  @Handles(paperApi.copy)
  copy(
    @CurrentCaller() caller: MemberCaller,
    @Engagement() engagementId: string,
    @Body() body: CopyStepsDto,
  ): Promise<CopiedStepsView> {
    return this.copySteps.execute(caller, engagementId, body);
  }
}
