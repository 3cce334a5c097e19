import { EngagementDoor } from '@akashi/api-engagements';
import { LedgerWriter, type Caller, type FollowedWork } from '@akashi/api-platform';
import type { PopulationView, ReplacePopulationQuery } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { PopulationEnding } from './population-ending';
import { PopulationEntry } from './population-entry';
import type { ReadPopulation } from './population-intake';
import { PopulationPapers } from './population-papers';
import { PopulationStore } from './population.store';

/**
 * Takes in the right file in the place of a wrong one. It has the code of the one it names, a seed of its own and no sample yet; the
 * papers go over to it, and what was drawn and tested of the other stays on file.
 */
@Injectable()
export class ReplacePopulation {
  constructor(
    private readonly door: EngagementDoor,
    private readonly populations: PopulationStore,
    private readonly ending: PopulationEnding,
    private readonly entry: PopulationEntry,
    private readonly papers: PopulationPapers,
    private readonly ledger: LedgerWriter,
  ) {}

  /**
   * Before the file is read: whether there is anything to replace. Whether it is as it was seen is for the write, which knows an
   * answer that was lost on its way from somebody who was faster.
   */
  mayBegin(caller: Caller, engagementId: string, populationId: string): Promise<void> {
    return this.door.begin(caller, engagementId, async (tx) => {
      await this.populations.source(tx, caller, engagementId, populationId);
    });
  }

  execute(
    caller: Caller,
    engagementId: string,
    populationId: string,
    said: ReplacePopulationQuery,
    { read, followed }: { read: ReadPopulation; followed: FollowedWork },
  ): Promise<PopulationView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const { population } = await this.ending.end(tx, caller, room, { populationId, state: 'superseded', said });
      const coming = { code: population.code, replacesId: populationId, facts: said, read };
      const { id, versionNo, told } = await this.entry.add(tx, caller, room, coming);
      await this.populations.moveTests(tx, caller, engagementId, populationId, id);
      await this.papers.recount(tx, caller, room, id);
      this.ledger.bind(tx, engagementId, 'population', [populationId]);
      this.ledger.record(tx, {
        action: 'population.replaced',
        engagementId,
        entity: { type: 'population', id, version: 1 },
        facts: { replaces: populationId, versionNo, ...told },
        after: said,
      });
      await followed.keep(tx);
      return this.populations.view(tx, caller, room, id);
    });
  }
}
