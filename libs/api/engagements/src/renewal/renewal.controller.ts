import { CurrentCaller, Handles, IsText, type MemberCaller } from '@akashi/api-platform';
import type { NextYearView, RenewEngagementBody, TeamPlaceBody } from '@akashi/contracts';
import { renewalApi } from '@akashi/contracts/api';
import { teamRoles, type TeamRole } from '@akashi/domain/engagement';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { EngagementDoor } from '../engagement-door';
import { NextYearStore } from './next-year.store';
import { RenewEngagement } from './renew-engagement';

class TeamPlaceDto implements TeamPlaceBody {
  @IsUUID() personId!: string;
  @IsIn(teamRoles) role!: TeamRole;
}

class RenewEngagementDto implements RenewEngagementBody {
  @IsText(1, 200) name!: string;
  @IsText(1, 100) editionId!: string;
  @IsText(1, 20) periodStart!: string;
  @IsText(1, 20) periodEnd!: string;
  @IsUUID() leaderId!: string;
  @IsOptional() @IsText(1, 100) rulesetId?: string;
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => TeamPlaceDto)
  team!: TeamPlaceDto[];
}

@Controller()
export class RenewalController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly nextYears: NextYearStore,
    private readonly renewEngagement: RenewEngagement,
  ) {}

  @Handles(renewalApi.nextYear)
  nextYear(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) id: string,
  ): Promise<NextYearView> {
    return this.door.read(caller, id, (tx, _room, admitted) => this.nextYears.view(tx, admitted, id));
  }

  @Handles(renewalApi.renew)
  renew(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Body() body: RenewEngagementDto,
  ): Promise<{ id: string }> {
    return this.renewEngagement.execute(caller, id, body);
  }
}
