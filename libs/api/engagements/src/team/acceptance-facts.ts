import { Clock, type Caller, type Tx } from '@akashi/api-platform';
import type { AcceptEngagementFacts } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';
import type { Room } from '../engagement-door';
import { RulesetStore } from '@akashi/api-firms';
import { TeamStore } from './team.store';

/** Gathers what the acceptance of an engagement is decided on: those on the team today who work here, declared and qualified. */
@Injectable()
export class AcceptanceFacts {
  constructor(
    private readonly team: TeamStore,
    private readonly rulesets: RulesetStore,
    private readonly clock: Clock,
  ) {}

  async of(tx: Tx, caller: Caller, room: Room): Promise<AcceptEngagementFacts> {
    const today = this.clock.today();
    const members = await this.team.acceptable(tx, caller, room.engagementId, today);
    const ruleset = await this.rulesets.get(tx, caller, room.rulesetId);
    return { state: room.state, today, members, ruleset };
  }
}
