import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Handles, IsLocalDate, IsText, type Caller } from '@akashi/api-platform';
import type { AcceptRequestsBody, ExtendRequestsBody, RemindRequestsBody, RequestRow } from '@akashi/contracts';
import type { SeenRequest, SendRequestsBody } from '@akashi/contracts';
import { requestApi } from '@akashi/contracts/api';
import { evidenceOrigins, type EvidenceOrigin } from '@akashi/domain/control';
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
  IsUUID,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ExtendRequests } from './asking/extend-requests';
import { RemindRequests } from './asking/remind-requests';
import { SendRequests } from './asking/send-requests';
import { AcceptRequests } from './checking/accept-requests';
import { RequestStore } from './request.store';

class SeenRequestDto implements SeenRequest {
  @IsUUID() id!: string;
  @IsInt() @Min(1) version!: number;
}

class SendRequestsDto implements SendRequestsBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => SeenRequestDto)
  requests!: SeenRequestDto[];
}

class ExtendRequestsDto extends SendRequestsDto implements ExtendRequestsBody {
  @IsLocalDate() dueOn!: string;
}

class AcceptRequestsDto extends SendRequestsDto implements AcceptRequestsBody {
  @ValidateIf((_, value) => value !== null) @IsLocalDate() asOf!: string | null;
  @ValidateIf((_, value) => value !== null) @IsIn(evidenceOrigins) origin!: EvidenceOrigin | null;
  @IsBoolean() outsidePeriod!: boolean;
}

class RemindRequestsDto implements RemindRequestsBody {
  @IsUUID(undefined, { each: true }) @ArrayMinSize(1) @ArrayMaxSize(500) @ArrayUnique() requestIds!: string[];
  @IsText(0, 4000) text!: string;
}

const Engagement = () => Param('engagementId', ParseUUIDPipe);

/** What is done with many requests at once, all of them or none, and which of them a paper is served by. */
@Controller()
export class RequestsStepController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly requests: RequestStore,
    private readonly sendRequests: SendRequests,
    private readonly extendRequests: ExtendRequests,
    private readonly remindRequests: RemindRequests,
    private readonly acceptRequests: AcceptRequests,
  ) {}

  @Handles(requestApi.ofPaper)
  ofPaper(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Param('testId', ParseUUIDPipe) testId: string,
  ): Promise<RequestRow[]> {
    return this.door.read(caller, engagementId, (tx) => this.requests.ofPaper(tx, caller, engagementId, testId));
  }

  @Handles(requestApi.send)
  send(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Body() body: SendRequestsDto,
  ): Promise<RequestRow[]> {
    return this.sendRequests.execute(caller, engagementId, body);
  }

  @Handles(requestApi.extend)
  extend(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Body() body: ExtendRequestsDto,
  ): Promise<RequestRow[]> {
    return this.extendRequests.execute(caller, engagementId, body);
  }

  @Handles(requestApi.remind)
  remind(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Body() body: RemindRequestsDto,
  ): Promise<RequestRow[]> {
    return this.remindRequests.execute(caller, engagementId, body);
  }

  @Handles(requestApi.acceptAll)
  accept(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Body() body: AcceptRequestsDto,
  ): Promise<RequestRow[]> {
    return this.acceptRequests.execute(caller, engagementId, body);
  }
}
