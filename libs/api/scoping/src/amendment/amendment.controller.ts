import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Handles, type Caller } from '@akashi/api-platform';
import type { AmendmentPageView, StatementComparisonView } from '@akashi/contracts';
import { amendmentApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { AmendPlan } from './amend-plan';
import { AmendmentPage } from './amendment-page';
import { DecideAmendmentDto, StatementComparisonDto } from './amendment.dto';
import { CompareVersions } from './compare-versions';
import { DecideAmendment } from './decide-amendment';

@Controller()
export class AmendmentController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly page: AmendmentPage,
    private readonly compareVersions: CompareVersions,
    private readonly amendPlan: AmendPlan,
    private readonly decideAmendment: DecideAmendment,
  ) {}

  @Handles(amendmentApi.compare)
  compare(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Query() query: StatementComparisonDto,
  ): Promise<StatementComparisonView> {
    return this.compareVersions.execute(caller, id, query);
  }

  @Handles(amendmentApi.view)
  view(@CurrentCaller() caller: Caller, @Param('engagementId', ParseUUIDPipe) id: string): Promise<AmendmentPageView> {
    return this.door.read(caller, id, (tx, room) => this.page.read(tx, caller, room));
  }

  @Handles(amendmentApi.draft)
  draft(@CurrentCaller() caller: Caller, @Param('engagementId', ParseUUIDPipe) id: string): Promise<AmendmentPageView> {
    return this.amendPlan.execute(caller, id);
  }

  @Handles(amendmentApi.decide)
  decide(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Body() body: DecideAmendmentDto,
  ): Promise<AmendmentPageView> {
    return this.decideAmendment.execute(caller, id, body);
  }
}
