import { NamedMember } from '@akashi/api-people';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { PersonWeekView, PlanHoursBody } from '@akashi/contracts';
import { mayPlanHours } from '@akashi/domain/hours';
import { Injectable } from '@nestjs/common';
import { EngagementDoor } from '../engagement-door';
import { TeamStore } from '../team/team.store';
import { HoursStore } from './hours.store';
import { LoadStore } from './load.store';

@Injectable()
export class PlanHours {
  constructor(
    private readonly door: EngagementDoor,
    private readonly team: TeamStore,
    private readonly named: NamedMember,
    private readonly hours: HoursStore,
    private readonly loads: LoadStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, { userId, weeks, hours }: PlanHoursBody): Promise<PersonWeekView[]> {
    return this.door.write(caller, engagementId, async (tx) => {
      const { fromOn: from, toOn: to } = await this.team.get(tx, caller, engagementId, userId);
      await this.named.ensureWorksHere(tx, caller, userId);
      const mondays = weeks.map(({ week }) => week).sort();
      ensure(mayPlanHours({ hours, weeks: mondays, from, to }));
      for (const seen of weeks) {
        await this.hours.plan(tx, caller, { ...seen, engagementId, userId, hours });
      }
      this.ledger.record(tx, {
        action: 'hours.planned',
        engagementId,
        entity: { type: 'team-member', id: userId, version: 1 + Math.max(...weeks.map(({ version }) => version)) },
        facts: { from: mondays[0]!, to: mondays.at(-1)!, weeks: mondays.length, hours },
      });
      return this.loads.personWeek(tx, caller, userId, mondays[0]!);
    });
  }
}
