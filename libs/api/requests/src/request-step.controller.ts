import { CurrentCaller, Handles, IsLocalDate, IsText, type Caller } from '@akashi/api-platform';
import type {
  AcceptedFile,
  AcceptRequestBody,
  CheckRequestBody,
  RequestView,
  ReturnRequestBody,
  WithdrawRequestBody,
} from '@akashi/contracts';
import { requestApi } from '@akashi/contracts/api';
import { evidenceOrigins, type EvidenceOrigin } from '@akashi/domain/control';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
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
import { WithdrawRequest } from './asking/withdraw-request';
import { AcceptRequest } from './checking/accept-request';
import { CheckRequest } from './checking/check-request';
import { ReturnRequest } from './checking/return-request';

class CheckRequestDto implements CheckRequestBody {
  @IsInt() @Min(1) version!: number;
}

class AcceptedFileDto implements AcceptedFile {
  @IsUUID() fileId!: string;
  @IsUUID(undefined, { each: true }) @ArrayMaxSize(200) @ArrayUnique() testIds!: string[];
  @IsLocalDate() asOf!: string;
  @ValidateIf((_, value) => value !== null) @IsIn(evidenceOrigins) origin!: EvidenceOrigin | null;
  @IsBoolean() outsidePeriod!: boolean;
}

class AcceptRequestDto implements AcceptRequestBody {
  @IsInt() @Min(1) version!: number;
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => AcceptedFileDto)
  files!: AcceptedFileDto[];
}

class ReturnRequestDto implements ReturnRequestBody {
  @IsInt() @Min(1) version!: number;
  @IsText(0, 2000) reason!: string;
  @IsLocalDate() dueOn!: string;
}

class WithdrawRequestDto implements WithdrawRequestBody {
  @IsInt() @Min(1) version!: number;
  @IsText(0, 2000) reason!: string;
}

const Engagement = () => Param('engagementId', ParseUUIDPipe);
const Asked = () => Param('requestId', ParseUUIDPipe);

/** What becomes of an answer, and of a request that is no longer wanted. */
@Controller()
export class RequestStepController {
  constructor(
    private readonly checkRequest: CheckRequest,
    private readonly acceptRequest: AcceptRequest,
    private readonly returnRequest: ReturnRequest,
    private readonly withdrawRequest: WithdrawRequest,
  ) {}

  @Handles(requestApi.check)
  check(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Asked() id: string,
    @Body() body: CheckRequestDto,
  ): Promise<RequestView> {
    return this.checkRequest.execute(caller, engagementId, id, body);
  }

  @Handles(requestApi.accept)
  accept(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Asked() id: string,
    @Body() body: AcceptRequestDto,
  ): Promise<RequestView> {
    return this.acceptRequest.execute(caller, engagementId, id, body);
  }

  @Handles(requestApi.return)
  return(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Asked() id: string,
    @Body() body: ReturnRequestDto,
  ): Promise<RequestView> {
    return this.returnRequest.execute(caller, engagementId, id, body);
  }

  @Handles(requestApi.withdraw)
  withdraw(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Asked() id: string,
    @Body() body: WithdrawRequestDto,
  ): Promise<RequestView> {
    return this.withdrawRequest.execute(caller, engagementId, id, body);
  }
}
