import { NamedMember } from '@akashi/api-people';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { AssignTeamBody, TeamMemberView } from '@akashi/contracts';
import { mayJoinTeam } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';
import { EngagementDoor } from '../engagement-door';
import { TeamStore } from './team.store';

@Injectable()
export class AssignTeam {
  constructor(
    private readonly door: EngagementDoor,
    private readonly team: TeamStore,
    private readonly named: NamedMember,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, body: AssignTeamBody): Promise<TeamMemberView[]> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const team = await this.team.list(tx, caller, engagementId);
      ensure(
        mayJoinTeam({
          personId: body.userId,
          role: body.role,
          from: body.fromOn,
          to: body.toOn,
          assignerId: caller.userId,
          state: room.state,
          assignments: team.map((one) => ({ personId: one.userId, role: one.role, from: one.fromOn, to: one.toOn })),
        }),
      );
      await this.named.ensureWorksHere(tx, caller, body.userId);
      await this.team.assign(tx, caller, engagementId, body);
      this.ledger.record(tx, {
        action: 'team.assigned',
        engagementId,
        entity: { type: 'team-member', id: body.userId, version: 1 },
        facts: { role: body.role, from: body.fromOn, to: body.toOn },
        after: body,
      });
      return this.team.list(tx, caller, engagementId);
    });
  }
}
