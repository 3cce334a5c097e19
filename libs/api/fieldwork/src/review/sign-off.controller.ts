import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Handles, type Caller, type MemberCaller } from '@akashi/api-platform';
import type {
  PreviewSignaturesBody,
  RecordedTestView,
  ReturnTestBody,
  ReviewQueueView,
  SeenPaper,
  SignatureBatchView,
  SignedTestsView,
  SignTestBody,
  SignTestsBody,
} from '@akashi/contracts';
import { signOffApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, Matches, Min, ValidateNested } from 'class-validator';
import { VersionedTestDto } from '../paper/versioned-test.dto';
import { NewNoteDto, Notes } from './new-note.dto';
import { PreviewSignatures } from './preview-signatures';
import { ReturnTest } from './return-test';
import { ReviewQueue } from './review-queue';
import { SignTests } from './sign-tests';

class SignTestDto implements SignTestBody {
  @IsInt() @Min(1) version!: number;
  @Matches(/^[0-9a-f]{64}$/) digest!: string;
}

/** Many papers, each once. */
function Papers(each: () => new () => VersionedTestDto): PropertyDecorator {
  return (target, name) => {
    IsArray()(target, name);
    ArrayMinSize(1)(target, name);
    ArrayMaxSize(5000)(target, name);
    ArrayUnique((test: VersionedTestDto | null) => test?.id)(target, name);
    ValidateNested({ each: true })(target, name);
    Type(each)(target, name);
  };
}

class SeenPaperDto extends VersionedTestDto implements SeenPaper {
  @Matches(/^[0-9a-f]{64}$/) digest!: string;
}

class PreviewSignaturesDto implements PreviewSignaturesBody {
  @Papers(() => VersionedTestDto) tests!: VersionedTestDto[];
}

class SignTestsDto implements SignTestsBody {
  @Papers(() => SeenPaperDto) tests!: SeenPaperDto[];
}

class ReturnTestDto implements ReturnTestBody {
  @IsInt() @Min(1) version!: number;
  @Notes() notes!: NewNoteDto[];
}

@Controller()
export class SignOffController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly signTests: SignTests,
    private readonly previewSignatures: PreviewSignatures,
    private readonly returnTest: ReturnTest,
    private readonly queue: ReviewQueue,
  ) {}

  @Handles(signOffApi.waiting)
  waiting(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<ReviewQueueView> {
    return this.door.read(caller, engagementId, (tx, room) => this.queue.read(tx, caller, room));
  }

  @Handles(signOffApi.previewSign)
  previewSign(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Body() { tests }: PreviewSignaturesDto,
  ): Promise<SignatureBatchView> {
    return this.previewSignatures.execute(caller, engagementId, 'prepare', tests);
  }

  @Handles(signOffApi.previewReview)
  previewReview(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Body() { tests }: PreviewSignaturesDto,
  ): Promise<SignatureBatchView> {
    return this.previewSignatures.execute(caller, engagementId, 'review', tests);
  }

  @Handles(signOffApi.signAll)
  signAll(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Body() { tests }: SignTestsDto,
  ): Promise<SignedTestsView> {
    return this.signTests.execute(caller, engagementId, { signature: 'prepare', sent: tests, inBatch: true });
  }

  @Handles(signOffApi.reviewAll)
  reviewAll(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Body() { tests }: SignTestsDto,
  ): Promise<SignedTestsView> {
    return this.signTests.execute(caller, engagementId, { signature: 'review', sent: tests, inBatch: true });
  }

  @Handles(signOffApi.sign)
  sign(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('testId', ParseUUIDPipe) id: string,
    @Body() body: SignTestDto,
  ): Promise<SignedTestsView> {
    return this.signTests.execute(caller, engagementId, {
      signature: 'prepare',
      sent: [{ id, ...body }],
      inBatch: false,
    });
  }

  @Handles(signOffApi.review)
  review(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('testId', ParseUUIDPipe) id: string,
    @Body() body: SignTestDto,
  ): Promise<SignedTestsView> {
    return this.signTests.execute(caller, engagementId, {
      signature: 'review',
      sent: [{ id, ...body }],
      inBatch: false,
    });
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
