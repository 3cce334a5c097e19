import { CurrentCaller, Handles, Transactions, type Caller } from '@akashi/api-platform';
import type { EngagementFrameView, EngagementSummaryView, EngagementView } from '@akashi/contracts';
import { engagementApi } from '@akashi/contracts/api';
import { Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { EngagementDoor } from '../engagement-door';
import { OverviewStore } from './overview.store';
import { PortfolioStore } from './portfolio.store';

@Controller()
export class EngagementController {
  constructor(
    private readonly transactions: Transactions,
    private readonly door: EngagementDoor,
    private readonly portfolio: PortfolioStore,
    private readonly overview: OverviewStore,
  ) {}

  @Handles(engagementApi.list)
  list(@CurrentCaller() caller: Caller): Promise<EngagementSummaryView[]> {
    return this.transactions.read(caller, (tx) => this.portfolio.list(tx, caller));
  }

  @Handles(engagementApi.view)
  view(@CurrentCaller() caller: Caller, @Param('engagementId', ParseUUIDPipe) id: string): Promise<EngagementView> {
    return this.door.read(caller, id, (tx, room) => this.overview.view(tx, caller, room));
  }

  @Handles(engagementApi.frame)
  frame(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) id: string,
  ): Promise<EngagementFrameView> {
    return this.door.read(caller, id, (tx, room) => this.overview.frame(tx, caller, room));
  }
}
