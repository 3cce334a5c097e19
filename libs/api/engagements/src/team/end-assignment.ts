import { Clock, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { EndAssignmentBody, TeamMemberView } from '@akashi/contracts';
import { mayEndAssignment } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';
import { EngagementDoor } from '../engagement-door';
import { TeamStore } from './team.store';

@Injectable()
export class EndAssignment {
  constructor(
    private readonly door: EngagementDoor,
    private readonly team: TeamStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, engagementId: string, userId: string, body: EndAssignmentBody): Promise<TeamMemberView[]> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const member = await this.team.get(tx, caller, engagementId, userId);
      ensure(
        mayEndAssignment({
          from: member.fromOn,
          currentTo: member.toOn,
          to: body.toOn,
          today: this.clock.today(),
          state: room.state,
        }),
      );
      await this.team.end(tx, caller, member, body);
      this.ledger.record(tx, {
        action: 'team.assignment-ended',
        engagementId,
        entity: { type: 'team-member', id: userId, version: body.version + 1 },
        facts: { before: member.toOn, to: body.toOn },
      });
      return this.team.list(tx, caller, engagementId);
    });
  }
}
