import { EngagementDoor, holdEngagement } from '@akashi/api-engagements';
import { ensureRecordable } from '@akashi/api-fieldwork';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { PopulationView, VoidItemBody } from '@akashi/contracts';
import { drawSample, mayVoidItem } from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';
import { PopulationPapers } from './population-papers';
import { PopulationStore } from './population.store';
import { RankedPopulation } from './ranked-population';
import { notIn, SampleStore, voidRows } from './sample.store';

/** Voids an item that cannot be tested, with its reason, and takes the next one of the ranking in its place. */
@Injectable()
export class VoidItem {
  constructor(
    private readonly door: EngagementDoor,
    private readonly populations: PopulationStore,
    private readonly samples: SampleStore,
    private readonly ranked: RankedPopulation,
    private readonly papers: PopulationPapers,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(
    caller: Caller,
    engagementId: string,
    itemId: string,
    { version, reason }: VoidItemBody,
  ): Promise<PopulationView> {
    const source = await this.door.begin(caller, engagementId, async (tx) => {
      const { populationId } = await this.samples.item(tx, caller, engagementId, itemId);
      return {
        populationId,
        before: await this.samples.items(tx, caller, engagementId, populationId),
        ...(await this.populations.source(tx, caller, engagementId, populationId)),
      };
    });
    const { populationId, before } = source;
    const ranking = await this.ranked.rank(caller.firmId, source, before.length);

    return this.door.write(caller, engagementId, async (tx, room) => {
      await ensureRecordable(tx, caller, room);
      // A paper that is being closed meanwhile keeps the sample it was closed on.
      await holdEngagement(tx, caller, engagementId);
      await this.papers.reopen(tx, caller, room, populationId, 'item-voided');
      const { state: populationState } = await this.populations.lock(tx, caller, engagementId, populationId, null);
      const item = await this.samples.item(tx, caller, engagementId, itemId);
      const drawn = await this.samples.items(tx, caller, engagementId, populationId);
      const voids = voidRows(drawn);
      const sample = drawSample(ranking, drawn.length - voids.size, new Set([...voids, item.rowNumber]));
      const replacements = sample.filter(notIn(drawn));
      ensure(
        mayVoidItem({
          engagementState: room.state,
          populationState,
          inSample: true,
          isVoid: item.voidReason !== null,
          showsDeviation: item.showsDeviation,
          reason,
          replacementsLeft: replacements.length,
        }),
      );
      await this.samples.voidItem(tx, caller, engagementId, { id: itemId, version, reason });
      await this.samples.addItems(tx, caller, engagementId, item, replacements);
      await this.papers.recount(tx, caller, room, populationId);
      this.ledger.bind(tx, engagementId, 'population', [populationId]);
      this.ledger.record(tx, {
        action: 'item.voided',
        engagementId,
        entity: { type: 'sample_item', id: itemId, version: version + 1 },
        facts: {
          population: populationId,
          rank: item.rank,
          rowNumber: item.rowNumber,
          replacementRank: replacements[0]?.rank ?? null,
          replacementRow: replacements[0]?.rowNumber ?? null,
        },
        after: { reason },
      });
      return this.populations.view(tx, caller, room, populationId);
    });
  }
}
