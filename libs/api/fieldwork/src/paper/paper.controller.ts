import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Handles, type Caller } from '@akashi/api-platform';
import type { PaperView, RecordedStepsView, RecordedTestView, VersionedTest } from '@akashi/contracts';
import { paperApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { AssignTests } from './assign-tests';
import { PaperReader } from './paper-reader';
import { AssignTestDto, AssignTestsDto, RecordConclusionDto, RecordStepsDto } from './paper.dto';
import { RecordConclusion } from './record-conclusion';
import { RecordSteps } from './record-steps';

@Controller()
export class PaperController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly papers: PaperReader,
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
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('testId', ParseUUIDPipe) testId: string,
  ): Promise<PaperView> {
    return this.door.read(caller, engagementId, (tx) => this.papers.view(tx, caller, engagementId, testId));
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
