import { EngagementDoor } from '@akashi/api-engagements';
import { ensureRecordable } from '@akashi/api-fieldwork';
import { digestOf, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { ExpandSampleBody, PopulationView } from '@akashi/contracts';
import { drawSample, mayExpandSample } from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';
import { PopulationPapers } from './population-papers';
import { PopulationStore } from './population.store';
import { RankedPopulation } from './ranked-population';
import { notIn, SampleStore, voidRows } from './sample.store';

/** Goes on down the same ranking (25 → 42): nothing already tested is dropped, and no deviation is diluted out of sight. */
@Injectable()
export class ExpandSample {
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
    populationId: string,
    { version, size, reason }: ExpandSampleBody,
  ): Promise<PopulationView> {
    const { source, items: before } = await this.door.begin(caller, engagementId, async (tx) => ({
      source: await this.populations.source(tx, caller, engagementId, populationId),
      items: await this.samples.items(tx, caller, engagementId, populationId),
    }));
    const ranking = await this.ranked.rank(caller.firmId, source, size, before.length);

    return this.door.write(caller, engagementId, async (tx, room) => {
      await ensureRecordable(tx, caller, room);
      await this.papers.reopen(tx, caller, room, populationId, 'sample-expanded');
      const population = await this.populations.lock(tx, caller, engagementId, populationId, version);
      const drawn = await this.samples.items(tx, caller, engagementId, populationId);
      const voids = voidRows(drawn);
      const currentSize = drawn.length - voids.size;
      ensure(
        mayExpandSample({
          engagementState: room.state,
          populationState: population.state,
          drawn: drawn.length > 0,
          currentSize,
          size,
          availableSize: population.rowCount - voids.size,
          reason,
        }),
      );
      const ordinal = (await this.samples.draws(tx, caller, engagementId, populationId)) + 1;
      const seedHex = population.seed.toString('hex');
      const draw = { populationId, ordinal, seedHex, size, rule: 'EXPANSION', reason };
      const drawId = await this.samples.addDraw(tx, caller, engagementId, draw);
      const items = drawSample(ranking, size, voids).filter(notIn(drawn));
      await this.samples.addItems(tx, caller, engagementId, { populationId, drawId }, items);
      await this.populations.freeze(tx, caller, engagementId, populationId);
      await this.papers.recount(tx, caller, room, populationId);
      this.ledger.record(tx, {
        action: 'sample.expanded',
        engagementId,
        entity: { type: 'population', id: populationId, version: population.version + 1 },
        facts: { ordinal, from: currentSize, size, rowsSha256: digestOf(items.map(({ rowNumber }) => rowNumber)) },
        after: { reason },
      });
      return this.populations.view(tx, caller, room, populationId);
    });
  }
}
