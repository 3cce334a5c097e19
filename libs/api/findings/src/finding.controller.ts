import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Requires, type Caller } from '@akashi/api-platform';
import type { FindingRow, FindingView } from '@akashi/contracts';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { FindingActions } from './finding-actions';
import {
  ConfirmFindingDto,
  ImproveFindingDto,
  RaiseFindingDto,
  ReviewFindingDto,
  ReviseFindingDto,
  WithdrawFindingDto,
} from './finding.dto';
import { FindingStore } from './finding.store';

const Engagement = () => Param('engagementId', ParseUUIDPipe);
const Finding = () => Param('findingId', ParseUUIDPipe);

@Controller('engagements/:engagementId/findings')
export class FindingController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly findings: FindingStore,
    private readonly actions: FindingActions,
  ) {}

  @Get()
  @Requires('finding.read')
  list(@CurrentCaller() caller: Caller, @Engagement() engagementId: string): Promise<FindingRow[]> {
    return this.door.read(caller, engagementId, (tx) => this.findings.list(tx, caller, engagementId));
  }

  @Get(':findingId')
  @Requires('finding.read')
  view(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Finding() id: string,
  ): Promise<FindingView> {
    return this.door.read(caller, engagementId, (tx) => this.findings.view(tx, caller, engagementId, id));
  }

  @Post()
  @Requires('finding.raise')
  raise(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Body() body: RaiseFindingDto,
  ): Promise<FindingView> {
    return this.actions.raise.execute(caller, engagementId, body);
  }

  @Put(':findingId/text')
  @Requires('finding.raise')
  revise(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Finding() id: string,
    @Body() body: ReviseFindingDto,
  ): Promise<FindingView> {
    return this.actions.revise.execute(caller, engagementId, id, body);
  }

  @Post(':findingId/confirm')
  @Requires('finding.confirm')
  @HttpCode(200)
  confirm(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Finding() id: string,
    @Body() body: ConfirmFindingDto,
  ): Promise<FindingView> {
    return this.actions.confirm.execute(caller, engagementId, id, body);
  }

  @Post(':findingId/review')
  @Requires('finding.review')
  @HttpCode(200)
  review(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Finding() id: string,
    @Body() body: ReviewFindingDto,
  ): Promise<FindingView> {
    return this.actions.review.execute(caller, engagementId, id, body);
  }

  @Put(':findingId/improvement')
  @Requires('finding.improve')
  improve(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Finding() id: string,
    @Body() body: ImproveFindingDto,
  ): Promise<FindingView> {
    return this.actions.improve.execute(caller, engagementId, id, body);
  }

  @Post(':findingId/withdraw')
  @Requires('finding.withdraw')
  @HttpCode(200)
  withdraw(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Finding() id: string,
    @Body() body: WithdrawFindingDto,
  ): Promise<FindingView> {
    return this.actions.withdraw.execute(caller, engagementId, id, body);
  }
}
