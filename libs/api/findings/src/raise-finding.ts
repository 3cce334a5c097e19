import { EngagementDoor, nextNumber } from '@akashi/api-engagements';
import { RulesetStore } from '@akashi/api-firms';
import { Clock, LedgerWriter, type Caller } from '@akashi/api-platform';
import { DeviationStore } from '@akashi/api-sampling';
import type { FindingView, RaiseFindingBody } from '@akashi/contracts';
import { mayRaiseFinding } from '@akashi/domain/finding';
import { Injectable } from '@nestjs/common';
import { confirmedPlaces, ensureFactual } from './ensure-factual';
import { FindingStore } from './finding.store';

@Injectable()
export class RaiseFinding {
  constructor(
    private readonly door: EngagementDoor,
    private readonly findings: FindingStore,
    private readonly deviations: DeviationStore,
    private readonly rulesets: RulesetStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, engagementId: string, body: RaiseFindingBody): Promise<FindingView> {
    const { deviationIds, confirmedWords, ...text } = body;
    return this.door.write(caller, engagementId, async (tx, room) => {
      const { words } = (await this.rulesets.get(tx, caller, room.rulesetId)).report;
      const taken = await this.deviations.take(tx, caller, engagementId, deviationIds);
      const written = { text, words, confirmedWords };
      ensureFactual(mayRaiseFinding({ engagementState: room.state, ...written, deviations: taken }), written);

      const number = await nextNumber(tx, caller, engagementId, 'finding');
      const of = { firmId: caller.firmId, engagementId };
      const testId = taken[0]?.testId ?? '';
      const raised = { raisedBy: caller.userId, raisedAt: this.clock.now() };
      const id = await this.findings.add(tx, { ...of, number, testId, state: 'draft', textVersion: 1, ...raised });
      await this.findings.addText(tx, { ...of, findingId: id, textVersion: 1, writtenBy: caller.userId }, text);
      const takenIds = taken.map((deviation) => deviation.id);
      await this.findings.addDeviations(tx, { ...of, findingId: id }, takenIds);
      await this.deviations.raise(tx, caller, engagementId, taken);
      this.ledger.record(tx, {
        action: 'finding.raised',
        engagementId,
        entity: { type: 'finding', id, version: 1 },
        facts: { number, testId, deviations: taken.length, textVersion: 1, confirmedWords: confirmedPlaces(written) },
        after: { text, deviationIds: takenIds },
      });
      return this.findings.view(tx, caller, engagementId, id);
    });
  }
}
