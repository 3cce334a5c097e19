import { CurrentCaller, Handles, IsLocalDate, IsText, type Caller } from '@akashi/api-platform';
import type { CommentRequestBody, RecordAnswerBody, RequestView } from '@akashi/contracts';
import { requestApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe, Req } from '@nestjs/common';
import { IsInt, Min } from 'class-validator';
import type { Request } from 'express';
import { CommentRequest } from './answering/comment-request';
import { RecordAnswer } from './answering/record-answer';
import { TakeFileIn } from './answering/take-file-in';

class CommentRequestDto implements CommentRequestBody {
  @IsText(0, 4000) text!: string;
}

class RecordAnswerDto implements RecordAnswerBody {
  @IsInt() @Min(1) version!: number;
  @IsText(0, 4000) note!: string;
  @IsText(0, 500) receivedFrom!: string;
  @IsLocalDate() receivedOn!: string;
  @IsText(0, 500) receivedHow!: string;
}

const Engagement = () => Param('engagementId', ParseUUIDPipe);
const Asked = () => Param('requestId', ParseUUIDPipe);

/** What the firm says of a request, and what it records for a client that answers by another way. */
@Controller()
export class RequestAnswerController {
  constructor(
    private readonly commentRequest: CommentRequest,
    private readonly takeFileIn: TakeFileIn,
    private readonly recordAnswer: RecordAnswer,
  ) {}

  @Handles(requestApi.comment)
  comment(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Asked() id: string,
    @Body() body: CommentRequestDto,
  ): Promise<RequestView> {
    return this.commentRequest.execute(caller, engagementId, id, body);
  }

  @Handles(requestApi.deliver)
  deliver(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Asked() id: string,
    @Req() upload: Request,
  ): Promise<RequestView> {
    return this.takeFileIn.execute(caller, engagementId, id, upload);
  }

  @Handles(requestApi.record)
  record(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Asked() id: string,
    @Body() body: RecordAnswerDto,
  ): Promise<RequestView> {
    return this.recordAnswer.execute(caller, engagementId, id, body);
  }
}
