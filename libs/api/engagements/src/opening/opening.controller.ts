import { CurrentCaller, DomainProblem, Requires, type MemberCaller } from '@akashi/api-platform';
import type { EngagementView } from '@akashi/contracts';
import { scheduleDateRules } from '@akashi/domain/dates';
import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { AcceptEngagement } from './accept-engagement';
import { ArchiveEngagement } from './archive-engagement';
import { EngagementVersionDto, OpenEngagementDto, OverrideDateDto } from './engagement.dto';
import { OpenEngagement } from './open-engagement';
import { OverrideDate } from './override-date';

@Controller('engagements')
export class OpeningController {
  constructor(
    private readonly openEngagement: OpenEngagement,
    private readonly acceptEngagement: AcceptEngagement,
    private readonly archiveEngagement: ArchiveEngagement,
    private readonly overrideDate: OverrideDate,
  ) {}

  @Post()
  @Requires('engagement.open')
  open(@CurrentCaller() caller: MemberCaller, @Body() body: OpenEngagementDto): Promise<{ id: string }> {
    return this.openEngagement.execute(caller, body);
  }

  @Post(':engagementId/accept')
  @HttpCode(200)
  @Requires('engagement.accept')
  accept(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Body() body: EngagementVersionDto,
  ): Promise<EngagementView> {
    return this.acceptEngagement.execute(caller, id, body);
  }

  @Post(':engagementId/archive')
  @HttpCode(200)
  @Requires('engagement.archive')
  archive(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Body() body: EngagementVersionDto,
  ): Promise<EngagementView> {
    return this.archiveEngagement.execute(caller, id, body);
  }

  @Put(':engagementId/dates/:rule')
  @Requires('date.override')
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
