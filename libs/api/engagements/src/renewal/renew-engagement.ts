import { Clock, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { RenewEngagementBody } from '@akashi/contracts';
import { scheduleDates } from '@akashi/domain/dates';
import { mayRenewEngagement } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';
import { EngagementDoor } from '../engagement-door';
import { ensureOpen } from '../opening/ensure-open';
import { EngagementStore } from '../opening/engagement.store';
import { NameNextTeam } from './name-next-team';
import { NextYearStore, type LastEngagement } from './next-year.store';

/**
 * Opens the year after an engagement for the same service. The people of its team go on in the roles that they are named in, each
 * with a declaration of their own still to make; of what was tested, signed and concluded nothing goes on.
 */
@Injectable()
export class RenewEngagement {
  constructor(
    private readonly door: EngagementDoor,
    private readonly nextYear: NextYearStore,
    private readonly engagements: EngagementStore,
    private readonly nameNextTeam: NameNextTeam,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, lastId: string, body: RenewEngagementBody): Promise<{ id: string }> {
    return this.door.writeBeside(caller, lastId, async (tx, _room, admitted) => {
      const { last, latestEnd, ruleset } = await this.nextYear.hold(tx, admitted, lastId, body);
      await this.nameNextTeam.ensureWorkHere(tx, admitted, body);
      const { periodStart: start, periodEnd: end, leaderId, team } = body;
      const asked = { last, latestEnd, start, end, ruleset, renewerId: admitted.userId, leaderId, team };
      ensureOpen(mayRenewEngagement({ ...asked, today: this.clock.today() }), latestEnd);

      const opening = { ...openingOf(last, body), rulesetId: ruleset.id };
      const dates = scheduleDates(end, ruleset);
      const id = await this.engagements.add(tx, admitted, opening, dates);
      const { clientId: client, serviceId: service, kind, editionId: edition } = opening;
      const period = { periodStart: start, periodEnd: end, ...dates };
      this.ledger.record(tx, {
        action: 'engagement.opened',
        engagementId: id,
        entity: { type: 'engagement', id, version: 1 },
        facts: { client, service, kind, edition, ruleset: ruleset.id, ...period, leader: leaderId },
        after: body,
      });
      this.ledger.record(tx, {
        action: 'engagement.renewed',
        engagementId: id,
        entity: { type: 'engagement', id, version: 1 },
        facts: { follows: lastId, members: team.length + 1 },
      });
      await this.nameNextTeam.execute(tx, admitted, id, body);
      return { id };
    });
  }
}

function openingOf({ clientId, serviceId }: LastEngagement, { team: _, ...body }: RenewEngagementBody) {
  return { ...body, clientId, serviceId, kind: 'RENEWAL' as const };
}
