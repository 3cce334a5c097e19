import { EngagementDoor } from '@akashi/api-engagements';
import { DomainProblem, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { MatchingView, SetMatchingBody } from '@akashi/contracts';
import { maySetMatching } from '@akashi/domain/matching';
import { Injectable } from '@nestjs/common';
import { PopulationStore } from '../population/population.store';
import { MatchingStore } from './matching.store';

/** Says which fields of the items are looked for in their documents, and how near they have to come: a new version of the rule. */
@Injectable()
export class SetMatching {
  constructor(
    private readonly door: EngagementDoor,
    private readonly matching: MatchingStore,
    private readonly populations: PopulationStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    populationId: string,
    { version, fields }: SetMatchingBody,
  ): Promise<MatchingView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      await this.populations.lock(tx, caller, engagementId, populationId, null);
      const { state, columns, attributes } = await this.matching.population(tx, caller, engagementId, populationId);
      ensure(maySetMatching({ engagementState: room.state, populationState: state, columns, attributes, fields }));
      const before = (await this.matching.view(tx, caller, engagementId, populationId)).rule;
      const seen = before?.versionNo ?? 0;
      if (seen !== version) throw new DomainProblem('stale-version', { facts: { version: seen } });
      const rule = { versionNo: seen + 1, fields };
      await this.matching.addRule(tx, caller, engagementId, populationId, rule);
      this.ledger.record(tx, {
        action: 'matching.rule-set',
        engagementId,
        entity: { type: 'population', id: populationId },
        facts: { rule: rule.versionNo, fields: fields.length },
        before: before?.fields ?? null,
        after: fields,
      });
      return this.matching.view(tx, caller, engagementId, populationId);
    });
  }
}
