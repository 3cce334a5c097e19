import { EngagementDoor } from '@akashi/api-engagements';
import { LedgerWriter, type Caller } from '@akashi/api-platform';
import type { EndPopulationBody, PopulationConsequencesView, PopulationView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { PopulationEnding } from './population-ending';
import { PopulationStore } from './population.store';

/** Takes a population out of the count for a reason: it is drawn from no more, and what was drawn and tested stays on file. */
@Injectable()
export class WithdrawPopulation {
  constructor(
    private readonly door: EngagementDoor,
    private readonly populations: PopulationStore,
    private readonly ending: PopulationEnding,
    private readonly ledger: LedgerWriter,
  ) {}

  consequences(caller: Caller, engagementId: string, populationId: string): Promise<PopulationConsequencesView> {
    return this.door.read(caller, engagementId, (tx) =>
      this.ending.consequences(tx, caller, engagementId, populationId),
    );
  }

  execute(
    caller: Caller,
    engagementId: string,
    populationId: string,
    said: EndPopulationBody,
  ): Promise<PopulationView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const { population } = await this.ending.end(tx, caller, room, { populationId, state: 'withdrawn', said });
      this.ledger.record(tx, {
        action: 'population.withdrawn',
        engagementId,
        entity: { type: 'population', id: populationId, version: population.version + 1 },
        facts: { fileSha256: population.fileSha256, rowCount: population.rowCount },
        after: { reason: said.reason },
      });
      return this.populations.view(tx, caller, room, populationId);
    });
  }
}
