import { CurrentCaller, DomainProblem, Handles, type MemberCaller } from '@akashi/api-platform';
import type { EngagementView } from '@akashi/contracts';
import { engagementApi } from '@akashi/contracts/api';
import { scheduleDateRules } from '@akashi/domain/dates';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { AcceptEngagement } from './accept-engagement';
import { ArchiveEngagement } from './archive-engagement';
import { DeclineEngagement } from './decline-engagement';
import { EndEngagementDto, EngagementVersionDto, OpenEngagementDto, OverrideDateDto } from './engagement.dto';
import { OpenEngagement } from './open-engagement';
import { OverrideDate } from './override-date';
import { WithdrawEngagement } from './withdraw-engagement';

@Controller()
export class OpeningController {
  constructor(
    private readonly openEngagement: OpenEngagement,
    private readonly acceptEngagement: AcceptEngagement,
    private readonly declineEngagement: DeclineEngagement,
    private readonly withdrawEngagement: WithdrawEngagement,
    private readonly archiveEngagement: ArchiveEngagement,
    private readonly overrideDate: OverrideDate,
  ) {}

  @Handles(engagementApi.open)
  open(@CurrentCaller() caller: MemberCaller, @Body() body: OpenEngagementDto): Promise<{ id: string }> {
    return this.openEngagement.execute(caller, body);
  }

  @Handles(engagementApi.accept)
  accept(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Body() body: EngagementVersionDto,
  ): Promise<EngagementView> {
    return this.acceptEngagement.execute(caller, id, body);
  }

  @Handles(engagementApi.decline)
  decline(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Body() body: EndEngagementDto,
  ): Promise<EngagementView> {
    return this.declineEngagement.execute(caller, id, body);
  }

  @Handles(engagementApi.withdraw)
  withdraw(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Body() body: EndEngagementDto,
  ): Promise<EngagementView> {
    return this.withdrawEngagement.execute(caller, id, body);
  }

  @Handles(engagementApi.archive)
  archive(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Body() body: EngagementVersionDto,
  ): Promise<EngagementView> {
    return this.archiveEngagement.execute(caller, id, body);
  }

  @Handles(engagementApi.overrideDate)
  override(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Param('rule') ruleText: string,
    @Body() body: OverrideDateDto,
  ): Promise<EngagementView> {
    const rule = scheduleDateRules.find((known) => known === ruleText);
    if (!rule) throw new DomainProblem('not-found');
    return this.overrideDate.execute(caller, id, rule, body);
  }
}
