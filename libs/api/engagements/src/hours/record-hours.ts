import { Clock, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { PersonWeekView, RecordHoursBody } from '@akashi/contracts';
import { mayRecordHours } from '@akashi/domain/hours';
import { Injectable } from '@nestjs/common';
import { EngagementDoor } from '../engagement-door';
import { TeamStore } from '../team/team.store';
import { HoursStore } from './hours.store';
import { LoadStore } from './load.store';

/** One's own hours: nobody says for another what they worked. */
@Injectable()
export class RecordHours {
  constructor(
    private readonly door: EngagementDoor,
    private readonly team: TeamStore,
    private readonly hours: HoursStore,
    private readonly loads: LoadStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, engagementId: string, { week, version, hours }: RecordHoursBody): Promise<PersonWeekView[]> {
    return this.door.write(caller, engagementId, async (tx) => {
      const { userId } = caller;
      const { fromOn: from, toOn: to } = await this.team.get(tx, caller, engagementId, userId);
      ensure(mayRecordHours({ hours, week, from, to, today: this.clock.today() }));
      await this.hours.record(tx, caller, { engagementId, userId, week, version, hours });
      this.ledger.record(tx, {
        action: 'hours.recorded',
        engagementId,
        entity: { type: 'team-member', id: userId, version: version + 1 },
        facts: { week, hours },
      });
      return this.loads.personWeek(tx, caller, userId, week);
    });
  }
}
