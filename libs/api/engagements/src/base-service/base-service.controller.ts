import { CurrentCaller, Handles, IsLocalDate, IsText, Transactions, type Caller } from '@akashi/api-platform';
import type { BaseServiceCheckBody, BaseServicesView, WatchedEngagementView } from '@akashi/contracts';
import { baseServiceApi } from '@akashi/contracts/api';
import { listings, type Listing } from '@akashi/domain/base-service';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { IsIn, IsInt, Min, ValidateIf } from 'class-validator';
import { EngagementDoor } from '../engagement-door';
import { PortfolioStore } from '../overview/portfolio.store';
import { BaseServiceStore } from './base-service.store';
import { RecordBaseServiceCheck } from './record-base-service-check';

class BaseServiceCheckDto implements BaseServiceCheckBody {
  @IsText(1, 40) registrationNo!: string;
  @IsText(0, 200) name!: string;
  @IsIn(listings) found!: Listing;
  @ValidateIf((_, value) => value !== null) @IsLocalDate() validUntil!: string | null;
  @IsLocalDate() checkedOn!: string;
  @IsText(0, 2000) note!: string;
  @IsInt() @Min(0) version!: number;
}

@Controller()
export class BaseServiceController {
  constructor(
    private readonly transactions: Transactions,
    private readonly door: EngagementDoor,
    private readonly portfolio: PortfolioStore,
    private readonly services: BaseServiceStore,
    private readonly recordCheck: RecordBaseServiceCheck,
  ) {}

  @Handles(baseServiceApi.watched)
  watched(@CurrentCaller() caller: Caller): Promise<WatchedEngagementView[]> {
    return this.transactions.read(caller, async (tx) =>
      this.services.watched(tx, caller, await this.portfolio.list(tx, caller)),
    );
  }

  @Handles(baseServiceApi.view)
  view(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<BaseServicesView> {
    return this.door.read(caller, engagementId, (tx, room) => this.services.view(tx, caller, room));
  }

  @Handles(baseServiceApi.check)
  check(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Body() body: BaseServiceCheckDto,
  ): Promise<BaseServicesView> {
    return this.recordCheck.execute(caller, engagementId, body);
  }
}
