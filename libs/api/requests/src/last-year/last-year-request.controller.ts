import { CurrentCaller, Handles, IsLocalDate, type MemberCaller } from '@akashi/api-platform';
import type { LastYearRequestsView, RequestRow, TakeOverRequestsBody, TakenOverRequest } from '@akashi/contracts';
import { requestApi } from '@akashi/contracts/api';
import { requestListLimit } from '@akashi/domain/request';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsUUID, ValidateNested } from 'class-validator';
import { ReadLastYearRequests } from './read-last-year-requests';
import { TakeOverRequests } from './take-over-requests';

class TakenOverRequestDto implements TakenOverRequest {
  @IsUUID() id!: string;
  @IsLocalDate() dueOn!: string;
}

class TakeOverRequestsDto implements TakeOverRequestsBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(requestListLimit)
  @ArrayUnique((request: TakenOverRequest | null) => request?.id ?? Symbol())
  @ValidateNested({ each: true })
  @Type(() => TakenOverRequestDto)
  requests!: TakenOverRequestDto[];
}

const Engagement = () => Param('engagementId', ParseUUIDPipe);

/** What was asked in the year before. */
@Controller()
export class LastYearRequestController {
  constructor(
    private readonly readLastYear: ReadLastYearRequests,
    private readonly takeOverRequests: TakeOverRequests,
  ) {}

  @Handles(requestApi.lastYear)
  lastYear(@CurrentCaller() caller: MemberCaller, @Engagement() engagementId: string): Promise<LastYearRequestsView> {
    return this.readLastYear.execute(caller, engagementId);
  }

  @Handles(requestApi.takeOver)
  takeOver(
    @CurrentCaller() caller: MemberCaller,
    @Engagement() engagementId: string,
    @Body() body: TakeOverRequestsDto,
  ): Promise<RequestRow[]> {
    return this.takeOverRequests.execute(caller, engagementId, body);
  }
}
