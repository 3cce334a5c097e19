import { CurrentCaller, Handles, IsLocalDate, IsText, type MemberCaller } from '@akashi/api-platform';
import type { AssignTeamBody, DeclareIndependenceBody, EndAssignmentBody, TeamMemberView } from '@akashi/contracts';
import { teamApi } from '@akashi/contracts/api';
import { teamRoles, type TeamRole } from '@akashi/domain/engagement';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { IsBoolean, IsIn, IsInt, IsUUID, ValidateIf } from 'class-validator';
import { AssignTeam } from './assign-team';
import { DeclareIndependence } from './declare-independence';
import { EndAssignment } from './end-assignment';

class AssignTeamDto implements AssignTeamBody {
  @IsUUID() userId!: string;
  @IsIn(teamRoles) role!: TeamRole;
  @IsLocalDate() fromOn!: string;
  @ValidateIf((_, value) => value !== null)
  @IsLocalDate()
  toOn!: string | null;
}

class EndAssignmentDto implements EndAssignmentBody {
  @IsLocalDate() toOn!: string;
  @IsInt() version!: number;
}

class DeclareIndependenceDto implements DeclareIndependenceBody {
  @IsBoolean() hasInterest!: boolean;
  @IsText(0, 2000) explanation!: string;
}

@Controller()
export class TeamController {
  constructor(
    private readonly assignTeam: AssignTeam,
    private readonly endAssignment: EndAssignment,
    private readonly declareIndependence: DeclareIndependence,
  ) {}

  @Handles(teamApi.assign)
  assign(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Body() body: AssignTeamDto,
  ): Promise<TeamMemberView[]> {
    return this.assignTeam.execute(caller, id, body);
  }

  @Handles(teamApi.end)
  end(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Param('userId', ParseUUIDPipe) userId: string,
    @Body() body: EndAssignmentDto,
  ): Promise<TeamMemberView[]> {
    return this.endAssignment.execute(caller, id, userId, body);
  }

  @Handles(teamApi.declareIndependence)
  declare(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Body() body: DeclareIndependenceDto,
  ): Promise<TeamMemberView[]> {
    return this.declareIndependence.execute(caller, id, body);
  }
}
