import { CurrentCaller, Handles, IsLocalDate, type MemberCaller } from '@akashi/api-platform';
import type { AssignTeamBody, EndAssignmentBody, TeamMemberView } from '@akashi/contracts';
import { teamApi } from '@akashi/contracts/api';
import { teamRoles, type TeamRole } from '@akashi/domain/engagement';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { IsIn, IsInt, IsUUID, ValidateIf } from 'class-validator';
import { AssignTeam } from './assign-team';
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

@Controller()
export class TeamController {
  constructor(
    private readonly assignTeam: AssignTeam,
    private readonly endAssignment: EndAssignment,
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
}
