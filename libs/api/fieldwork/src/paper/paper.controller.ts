import { CurrentCaller, Handles, IsLocalDate, IsText, type Caller, type ReadingCaller } from '@akashi/api-platform';
import type {
  AssignTestBody,
  AssignTestsBody,
  PaperView,
  RecordConclusionBody,
  RecordedStepsView,
  RecordedTestView,
  RecordStepsBody,
  StepBody,
  VersionedTest,
} from '@akashi/contracts';
import { paperApi } from '@akashi/contracts/api';
import { conclusions, techniques, type Conclusion, type Technique } from '@akashi/domain/control';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsUUID,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { AssignTests } from './assign-tests';
import { OpenPaper } from './open-paper';
import { RecordConclusion } from './record-conclusion';
import { RecordSteps } from './record-steps';
import { VersionedTestDto } from './versioned-test.dto';

const given = (_: unknown, value: unknown) => value !== null;

class AssignTestDto implements AssignTestBody {
  @IsUUID() assigneeId!: string;
  @ValidateIf(given) @IsLocalDate() dueOn!: string | null;
  @IsInt() @Min(1) version!: number;
}

class AssignTestsDto implements AssignTestsBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5000)
  @ArrayUnique((test: VersionedTest) => test.id)
  @ValidateNested({ each: true })
  @Type(() => VersionedTestDto)
  tests!: VersionedTestDto[];
  @IsUUID() assigneeId!: string;
  @ValidateIf(given) @IsLocalDate() dueOn!: string | null;
}

class StepDto implements StepBody {
  @ValidateIf(given) @IsUUID() id!: string | null;
  @IsIn(techniques) technique!: Technique;
  @IsText(0, 20_000) procedure!: string;
  @IsText(0, 20_000) result!: string;
  @IsText(0, 500) interviewee!: string;
  @ValidateIf(given) @IsLocalDate() performedOn!: string | null;
}

class RecordStepsDto implements RecordStepsBody {
  @IsInt() @Min(1) version!: number;
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique((step: StepBody | null) => step?.id ?? Symbol())
  @ValidateNested({ each: true })
  @Type(() => StepDto)
  steps!: StepDto[];
}

class RecordConclusionDto implements RecordConclusionBody {
  @IsInt() @Min(1) version!: number;
  @ValidateIf(given) @IsIn(conclusions) conclusion!: Conclusion | null;
  @IsText(0, 20_000) note!: string;
}

@Controller()
export class PaperController {
  constructor(
    private readonly openPaper: OpenPaper,
    private readonly assignTests: AssignTests,
    private readonly recordSteps: RecordSteps,
    private readonly recordConclusion: RecordConclusion,
  ) {}

  @Handles(paperApi.assignAll)
  assignAll(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Body() body: AssignTestsDto,
  ): Promise<VersionedTest[]> {
    return this.assignTests.execute(caller, engagementId, body);
  }

  @Handles(paperApi.view)
  view(
    @CurrentCaller() caller: ReadingCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('testId', ParseUUIDPipe) testId: string,
  ): Promise<PaperView> {
    return this.openPaper.execute(caller, engagementId, testId);
  }

  @Handles(paperApi.assign)
  async assign(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('testId', ParseUUIDPipe) id: string,
    @Body() { version, ...body }: AssignTestDto,
  ): Promise<VersionedTest> {
    const [assigned] = await this.assignTests.execute(caller, engagementId, { ...body, tests: [{ id, version }] });
    return assigned!;
  }

  @Handles(paperApi.recordSteps)
  steps(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('testId', ParseUUIDPipe) testId: string,
    @Body() body: RecordStepsDto,
  ): Promise<RecordedStepsView> {
    return this.recordSteps.execute(caller, engagementId, testId, body);
  }

  @Handles(paperApi.recordConclusion)
  conclusion(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('testId', ParseUUIDPipe) testId: string,
    @Body() body: RecordConclusionDto,
  ): Promise<RecordedTestView> {
    return this.recordConclusion.execute(caller, engagementId, testId, body);
  }
}
