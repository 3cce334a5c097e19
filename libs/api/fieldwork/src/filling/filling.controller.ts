import { CurrentCaller, Handles, type Caller } from '@akashi/api-platform';
import type {
  FilledPapersView,
  FillPapersBody,
  RecordedTestView,
  RenewStepBody,
  VersionedTest,
} from '@akashi/contracts';
import { paperApi } from '@akashi/contracts/api';
import { renewals, type Renewal } from '@akashi/domain/control';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  Min,
  ValidateNested,
} from 'class-validator';
import { VersionedTestDto } from '../paper/versioned-test.dto';
import { FillPapers } from './fill-papers';
import { RenewStep } from './renew-step';

class FillPapersDto implements FillPapersBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5000)
  @ArrayUnique((test: VersionedTest) => test.id)
  @ValidateNested({ each: true })
  @Type(() => VersionedTestDto)
  tests!: VersionedTestDto[];
  @IsBoolean() besideSteps!: boolean;
}

class RenewStepDto implements RenewStepBody {
  @IsInt() @Min(1) version!: number;
  @IsInt() @Min(1) procedureVersion!: number;
  @IsIn(renewals) wording!: Renewal;
}

@Controller()
export class FillingController {
  constructor(
    private readonly fillPapers: FillPapers,
    private readonly renewStep: RenewStep,
  ) {}

  @Handles(paperApi.previewFill)
  preview(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Body() body: FillPapersDto,
  ): Promise<FilledPapersView> {
    return this.fillPapers.preview(caller, engagementId, body);
  }

  @Handles(paperApi.fill)
  fill(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Body() body: FillPapersDto,
  ): Promise<FilledPapersView> {
    return this.fillPapers.execute(caller, engagementId, body);
  }

  @Handles(paperApi.renewStep)
  renew(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('testId', ParseUUIDPipe) testId: string,
    @Param('stepId', ParseUUIDPipe) stepId: string,
    @Body() body: RenewStepDto,
  ): Promise<RecordedTestView> {
    return this.renewStep.execute(caller, engagementId, testId, stepId, body);
  }
}
