import { CurrentCaller, DomainProblem, Handles, IsLocalDate, IsText, type MemberCaller } from '@akashi/api-platform';
import type {
  AcceptEngagementBody,
  EndEngagementBody,
  EngagementView,
  OpenEngagementBody,
  OverrideDateBody,
} from '@akashi/contracts';
import { engagementApi } from '@akashi/contracts/api';
import { scheduleDateRules } from '@akashi/domain/dates';
import { engagementKinds, type EngagementKind } from '@akashi/domain/engagement';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { IsIn, IsInt, IsOptional, IsUUID } from 'class-validator';
import { AcceptEngagement } from './accept-engagement';
import { ArchiveEngagement } from './archive-engagement';
import { DeclineEngagement } from './decline-engagement';
import { OpenEngagement } from './open-engagement';
import { OverrideDate } from './override-date';
import { WithdrawEngagement } from './withdraw-engagement';

class OpenEngagementDto implements OpenEngagementBody {
  @IsText(1, 200) name!: string;
  @IsUUID() clientId!: string;
  @IsUUID() serviceId!: string;
  @IsIn(engagementKinds) kind!: EngagementKind;
  @IsText(1, 100) editionId!: string;
  @IsText(1, 20) periodStart!: string;
  @IsText(1, 20) periodEnd!: string;
  @IsUUID() leaderId!: string;
  @IsOptional() @IsText(1, 100) rulesetId?: string;
}

class EndEngagementDto implements EndEngagementBody {
  @IsInt() version!: number;
  @IsLocalDate() on!: string;
  @IsText(0, 2000) reason!: string;
}

class OverrideDateDto implements OverrideDateBody {
  @IsLocalDate() date!: string;
  @IsText(0, 2000) reason!: string;
  @IsInt() version!: number;
}

class EngagementVersionDto implements AcceptEngagementBody {
  @IsInt() version!: number;
}

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
