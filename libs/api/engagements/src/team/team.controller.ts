import { CurrentCaller, Requires, type MemberCaller } from '@akashi/api-platform';
import type { TeamMemberView } from '@akashi/contracts';
import { Body, Controller, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { AssignTeam } from './assign-team';
import { DeclareIndependence } from './declare-independence';
import { EndAssignment } from './end-assignment';
import { AssignTeamDto, DeclareIndependenceDto, EndAssignmentDto } from './team.dto';

@Controller('engagements/:engagementId')
export class TeamController {
  constructor(
    private readonly assignTeam: AssignTeam,
    private readonly endAssignment: EndAssignment,
    private readonly declareIndependence: DeclareIndependence,
  ) {}

  @Post('team')
  @Requires('team.assign')
  assign(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Body() body: AssignTeamDto,
  ): Promise<TeamMemberView[]> {
    return this.assignTeam.execute(caller, id, body);
  }

  @Put('team/:userId')
  @Requires('team.assign')
  end(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Param('userId', ParseUUIDPipe) userId: string,
    @Body() body: EndAssignmentDto,
  ): Promise<TeamMemberView[]> {
    return this.endAssignment.execute(caller, id, userId, body);
  }

  @Post('independence')
  @Requires('independence.declare')
  declare(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Body() body: DeclareIndependenceDto,
  ): Promise<TeamMemberView[]> {
    return this.declareIndependence.execute(caller, id, body);
  }
}
