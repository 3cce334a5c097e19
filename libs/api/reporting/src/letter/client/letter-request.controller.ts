import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Handles, IsLocalDate, IsText, type Caller } from '@akashi/api-platform';
import type { LetterRequestStateView, RequestLetterBody } from '@akashi/contracts';
import { letterApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { LetterRequestStore } from './letter-request.store';
import { RequestLetter } from './request-letter';

class RequestLetterDto implements RequestLetterBody {
  @IsLocalDate() signBy!: string;
  @IsText(0, 2000) note!: string;
}

const Engagement = () => Param('engagementId', ParseUUIDPipe);

/** The letter before the client, from the firm's side. */
@Controller()
export class LetterRequestController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly requests: LetterRequestStore,
    private readonly requestLetter: RequestLetter,
  ) {}

  @Handles(letterApi.requested)
  requested(@CurrentCaller() caller: Caller, @Engagement() engagementId: string): Promise<LetterRequestStateView> {
    return this.door.read(caller, engagementId, (tx) => this.requests.state(tx, caller, engagementId));
  }

  @Handles(letterApi.request)
  request(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Body() body: RequestLetterDto,
  ): Promise<LetterRequestStateView> {
    return this.requestLetter.execute(caller, engagementId, body);
  }
}
