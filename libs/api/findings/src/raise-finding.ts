import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, Ids, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { FindingView, RaiseFindingBody } from '@akashi/contracts';
import { mayRaiseFinding } from '@akashi/domain/finding';
import { Injectable } from '@nestjs/common';
import { ensureFactual } from './ensure-factual';
import { FindingStores } from './finding-stores';

@Injectable()
export class RaiseFinding {
  constructor(
    private readonly door: EngagementDoor,
    private readonly stores: FindingStores,
    private readonly ledger: LedgerWriter,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, engagementId: string, { deviationIds, ...text }: RaiseFindingBody): Promise<FindingView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const { findings, deviations, rulesets } = this.stores;
      const { bannedWords } = (await rulesets.get(tx, room.rulesetId)).report;
      const taken = await deviations.take(tx, caller, engagementId, deviationIds);
      const facts = { engagementState: room.state, text, bannedWords, deviations: taken };
      ensureFactual(mayRaiseFinding(facts), text, bannedWords);

      const id = this.ids.next();
      const number = await findings.nextNumber(tx, caller, engagementId);
      const of = { firmId: caller.firmId, engagementId };
      const testId = taken[0]?.testId ?? '';
      const raised = { raisedBy: caller.userId, raisedAt: this.clock.now() };
      await findings.add(tx, { ...of, id, number, testId, state: 'draft', textVersion: 1, ...raised });
      await findings.addText(tx, { ...of, findingId: id, textVersion: 1, writtenBy: caller.userId }, text);
      const taking = { engagementId, findingId: id };
      await deviations.raise(
        tx,
        caller,
        taking,
        taken.map((deviation) => deviation.id),
        this.ids,
      );
      this.ledger.record(tx, {
        action: 'finding.raised',
        engagementId,
        entity: { type: 'finding', id, version: 1 },
        facts: { number, testId, deviations: taken.length, textVersion: 1 },
        after: { text, deviationIds: taken.map((deviation) => deviation.id) },
      });
      return findings.view(tx, caller, engagementId, id);
    });
  }
}
