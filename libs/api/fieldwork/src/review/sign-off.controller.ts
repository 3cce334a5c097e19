import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Handles, type MemberCaller } from '@akashi/api-platform';
import type { RecordedTestView, ReviewQueueView, SignedTestsView } from '@akashi/contracts';
import { signOffApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { ReturnTest } from './return-test';
import { ReviewQueue } from './review-queue';
import { ReturnTestDto, SignTestDto, SignTestsDto } from './review.dto';
import { SignTests } from './sign-tests';

@Controller()
export class SignOffController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly signTests: SignTests,
    private readonly returnTest: ReturnTest,
    private readonly queue: ReviewQueue,
  ) {}

  @Handles(signOffApi.waiting)
  waiting(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<ReviewQueueView> {
    return this.door.read(caller, engagementId, (tx, room) => this.queue.read(tx, caller, room));
  }

  @Handles(signOffApi.signAll)
  signAll(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Body() { tests }: SignTestsDto,
  ): Promise<SignedTestsView> {
    return this.signTests.execute(caller, engagementId, 'prepare', tests);
  }

  @Handles(signOffApi.reviewAll)
  reviewAll(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Body() { tests }: SignTestsDto,
  ): Promise<SignedTestsView> {
    return this.signTests.execute(caller, engagementId, 'review', tests);
  }

  @Handles(signOffApi.sign)
  sign(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('testId', ParseUUIDPipe) id: string,
    @Body() body: SignTestDto,
  ): Promise<SignedTestsView> {
    return this.signTests.execute(caller, engagementId, 'prepare', [{ id, ...body }]);
  }

  @Handles(signOffApi.review)
  review(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('testId', ParseUUIDPipe) id: string,
    @Body() body: SignTestDto,
  ): Promise<SignedTestsView> {
    return this.signTests.execute(caller, engagementId, 'review', [{ id, ...body }]);
  }

  @Handles(signOffApi.return)
  return(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('testId', ParseUUIDPipe) testId: string,
    @Body() body: ReturnTestDto,
  ): Promise<RecordedTestView> {
    return this.returnTest.execute(caller, engagementId, testId, body);
  }
}
