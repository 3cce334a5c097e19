import { NamedMember } from '@akashi/api-people';
import { LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { OpenEngagementBody } from '@akashi/contracts';
import { scheduleDates } from '@akashi/domain/dates';
import { mayOpenEngagement } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';
import { TeamStore } from '../team/team.store';
import { EngagementStore } from './engagement.store';
import { ensureOpen } from './ensure-open';
import { RulesetStore } from '@akashi/api-firms';

@Injectable()
export class OpenEngagement {
  constructor(
    private readonly transactions: Transactions,
    private readonly engagements: EngagementStore,
    private readonly rulesets: RulesetStore,
    private readonly team: TeamStore,
    private readonly named: NamedMember,
    private readonly ledger: LedgerWriter,
  ) {}

  /** The ruleset chosen, or else the one proposed at the end of the period, stays the engagement's own; its dates come from it. */
  execute(caller: Caller, body: OpenEngagementBody): Promise<{ id: string }> {
    return this.transactions.write(caller, async (tx) => {
      await this.engagements.mustHaveService(tx, caller, body.clientId, body.serviceId);
      const ruleset = await this.rulesets.inForce(tx, caller, body.periodEnd, body.rulesetId);
      const previousEnd = await this.engagements.previousEnd(tx, caller, body.serviceId);
      const facts = { kind: body.kind, start: body.periodStart, end: body.periodEnd, previousEnd, ruleset };
      ensureOpen(mayOpenEngagement(facts), previousEnd);
      await this.named.ensureWorksHere(tx, caller, body.leaderId);
      const dates = scheduleDates(body.periodEnd, ruleset);
      const id = await this.engagements.add(tx, caller, { ...body, rulesetId: ruleset.id }, dates);
      await this.team.nameLeader(tx, caller, id, body.leaderId);
      this.ledger.bind(tx, id, 'team', [body.leaderId]);
      this.ledger.record(tx, {
        action: 'engagement.opened',
        engagementId: id,
        entity: { type: 'engagement', id, version: 1 },
        facts: {
          client: body.clientId,
          service: body.serviceId,
          kind: body.kind,
          edition: body.editionId,
          ruleset: ruleset.id,
          periodStart: body.periodStart,
          periodEnd: body.periodEnd,
          ...dates,
          leader: body.leaderId,
        },
        after: body,
      });
      return { id };
    });
  }
}
