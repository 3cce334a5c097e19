import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { EngagementView, OverrideDateBody } from '@akashi/contracts';
import type { ScheduleDateRule } from '@akashi/domain/dates';
import { mayOverrideDate } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';
import { EngagementDoor } from '../engagement-door';
import { OverviewStore } from '../overview/overview.store';
import { DateStore } from './date.store';

@Injectable()
export class OverrideDate {
  constructor(
    private readonly door: EngagementDoor,
    private readonly dates: DateStore,
    private readonly overview: OverviewStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, id: string, rule: ScheduleDateRule, body: OverrideDateBody): Promise<EngagementView> {
    return this.door.write(caller, id, async (tx, room) => {
      const before = await this.dates.get(tx, caller, id, rule);
      ensure(mayOverrideDate({ ...body, periodEnd: room.periodEnd, state: room.state }));
      await this.dates.override(tx, caller, before, body);
      this.ledger.record(tx, {
        action: 'date.overridden',
        engagementId: id,
        entity: { type: 'engagement-date', id: `${id}:${rule}`, version: body.version + 1 },
        facts: { rule, computed: before.computedOn, before: before.overriddenOn, after: body.date },
        after: body,
      });
      return this.overview.view(tx, caller, room);
    });
  }
}
