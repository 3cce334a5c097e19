import { CurrentCaller, Handles, type MemberCaller } from '@akashi/api-platform';
import type { TeamMemberView } from '@akashi/contracts';
import { teamApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { AssignTeam } from './assign-team';
import { DeclareIndependence } from './declare-independence';
import { EndAssignment } from './end-assignment';
import { AssignTeamDto, DeclareIndependenceDto, EndAssignmentDto } from './team.dto';

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
