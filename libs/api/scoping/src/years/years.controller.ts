import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Handles, IsLocalDate, IsText, type Caller } from '@akashi/api-platform';
import type { EarlierTestsPreviewView, PlanYearsView, RecordEarlierTestsBody } from '@akashi/contracts';
import { earlierTestApi } from '@akashi/contracts/api';
import { testTypes, type TestType } from '@akashi/domain/control';
import { recordedResults, type RecordedResult, type RecordedTest } from '@akashi/domain/scope';
import { Body, Controller, Param, ParseUUIDPipe, Req } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, Min, ValidateNested } from 'class-validator';
import type { Request } from 'express';
import { PreviewEarlierTests } from './preview-earlier-tests';
import { RecordEarlierTests } from './record-earlier-tests';
import { YearsPage } from './years-page';

/** Some thousand controls, with design and operation of a few years. */
const mostTests = 20_000;

class RecordedTestDto implements RecordedTest {
  @IsText(1, 100) stableKey!: string;
  @IsIn(testTypes) testType!: TestType;
  @IsLocalDate() periodEnd!: string;
  @IsIn(recordedResults) result!: RecordedResult;
}

class RecordEarlierTestsDto implements RecordEarlierTestsBody {
  @IsText(0, 2000) source!: string;
  @IsArray()
  @ArrayMaxSize(mostTests)
  @ValidateNested({ each: true })
  @Type(() => RecordedTestDto)
  tests!: RecordedTestDto[];
  @IsInt() @Min(0) version!: number;
}

@Controller()
export class YearsController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly page: YearsPage,
    private readonly previewEarlierTests: PreviewEarlierTests,
    private readonly recordEarlierTests: RecordEarlierTests,
  ) {}

  @Handles(earlierTestApi.years)
  years(@CurrentCaller() caller: Caller, @Param('engagementId', ParseUUIDPipe) id: string): Promise<PlanYearsView> {
    return this.door.read(caller, id, (tx, room) => this.page.read(tx, caller, room));
  }

  @Handles(earlierTestApi.preview)
  preview(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Req() request: Request,
  ): Promise<EarlierTestsPreviewView> {
    return this.previewEarlierTests.execute(caller, id, request);
  }

  @Handles(earlierTestApi.record)
  record(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Body() body: RecordEarlierTestsDto,
  ): Promise<PlanYearsView> {
    return this.recordEarlierTests.execute(caller, id, body);
  }
}
