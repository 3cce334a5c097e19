import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Requires, type MemberCaller } from '@akashi/api-platform';
import type { RecordedTestView, ReviewQueueView, SignedTestsView } from '@akashi/contracts';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ReturnTest } from './return-test';
import { ReviewQueue } from './review-queue';
import { ReturnTestDto, SignTestDto, SignTestsDto } from './review.dto';
import { SignTests } from './sign-tests';

@Controller('engagements/:engagementId')
export class SignOffController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly signTests: SignTests,
    private readonly returnTest: ReturnTest,
    private readonly queue: ReviewQueue,
  ) {}

  @Get('review-queue')
  @Requires('test.read')
  waiting(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<ReviewQueueView> {
    return this.door.read(caller, engagementId, (tx, room) => this.queue.read(tx, caller, room));
  }

  @Post('tests/sign')
  @Requires('test.sign')
  @HttpCode(200)
  signAll(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Body() { tests }: SignTestsDto,
  ): Promise<SignedTestsView> {
    return this.signTests.execute(caller, engagementId, 'prepare', tests);
  }

  @Post('tests/review')
  @Requires('test.review')
  @HttpCode(200)
  reviewAll(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Body() { tests }: SignTestsDto,
  ): Promise<SignedTestsView> {
    return this.signTests.execute(caller, engagementId, 'review', tests);
  }

  @Post('tests/:testId/sign')
  @Requires('test.sign')
  @HttpCode(200)
  sign(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('testId', ParseUUIDPipe) id: string,
    @Body() body: SignTestDto,
  ): Promise<SignedTestsView> {
    return this.signTests.execute(caller, engagementId, 'prepare', [{ id, ...body }]);
  }

  @Post('tests/:testId/review')
  @Requires('test.review')
  @HttpCode(200)
  review(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('testId', ParseUUIDPipe) id: string,
    @Body() body: SignTestDto,
  ): Promise<SignedTestsView> {
    return this.signTests.execute(caller, engagementId, 'review', [{ id, ...body }]);
  }

  @Post('tests/:testId/return')
  @Requires('test.return')
  @HttpCode(200)
  return(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('testId', ParseUUIDPipe) testId: string,
    @Body() body: ReturnTestDto,
  ): Promise<RecordedTestView> {
    return this.returnTest.execute(caller, engagementId, testId, body);
  }
}
