import { NamedMember } from '@akashi/api-people';
import { Clock, LedgerWriter, type Caller, type Tx } from '@akashi/api-platform';
import type { RenewEngagementBody } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { TeamStore } from '../team/team.store';

type NextTeam = Pick<RenewEngagementBody, 'leaderId' | 'team'>;

/** Puts the team of the next year in its places: an entry for each, as if they had been assigned one after the other. */
@Injectable()
export class NameNextTeam {
  constructor(
    private readonly team: TeamStore,
    private readonly named: NamedMember,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  /** Asked before anything else of them: whoever left is told as that. */
  async ensureWorkHere(tx: Tx, caller: Caller, { leaderId, team }: NextTeam): Promise<void> {
    for (const userId of [leaderId, ...team.map(({ personId }) => personId)]) {
      await this.named.ensureWorksHere(tx, caller, userId);
    }
  }

  /** The leader's place is told by the entry of the opening. */
  async execute(tx: Tx, caller: Caller, engagementId: string, { leaderId, team }: NextTeam): Promise<void> {
    await this.team.nameLeader(tx, caller, engagementId, leaderId);
    this.ledger.bind(tx, engagementId, 'team', [leaderId]);
    const from = this.clock.today();
    for (const { personId: userId, role } of team) {
      const place = { userId, role, fromOn: from, toOn: null };
      await this.team.assign(tx, caller, engagementId, place);
      this.ledger.record(tx, {
        action: 'team.assigned',
        engagementId,
        entity: { type: 'team-member', id: userId, version: 1 },
        facts: { role, from, to: null },
        after: place,
      });
    }
  }
}
