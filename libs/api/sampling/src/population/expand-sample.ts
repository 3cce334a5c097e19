import { EngagementDoor } from '@akashi/api-engagements';
import { ensureRecordable } from '@akashi/api-fieldwork';
import { digestOf, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { ExpandSampleBody, PopulationView } from '@akashi/contracts';
import { isSeeded, mayExpandSample } from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';
import { addedTo, algorithmOf, ChosenItems } from './chosen-items';
import { PopulationPapers } from './population-papers';
import { PopulationStore } from './population.store';
import { methodOf, SampleStore, seenAgain, voidRows } from './sample.store';

/** Goes on the way the sample was taken (25 → 42): nothing already tested is dropped, and no deviation is diluted out of sight. */
@Injectable()
export class ExpandSample {
  constructor(
    private readonly door: EngagementDoor,
    private readonly populations: PopulationStore,
    private readonly samples: SampleStore,
    private readonly chosen: ChosenItems,
    private readonly papers: PopulationPapers,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(
    caller: Caller,
    engagementId: string,
    populationId: string,
    { version, size, reason, rows }: ExpandSampleBody,
  ): Promise<PopulationView> {
    const { source, before } = await this.door.begin(caller, engagementId, async (tx) => ({
      source: await this.populations.source(tx, caller, engagementId, populationId),
      before: await this.samples.sample(tx, caller, engagementId, populationId),
    }));
    const wanted = { method: methodOf(before.draws), size, picked: rows ?? [] };
    const candidates = await this.chosen.candidates(caller, source, before, wanted);

    return this.door.write(caller, engagementId, async (tx, room) => {
      await ensureRecordable(tx, caller, room);
      await this.papers.reopen(tx, caller, room, populationId, 'sample-expanded');
      const population = await this.populations.lock(tx, caller, engagementId, populationId, version);
      const sample = await this.samples.sample(tx, caller, engagementId, populationId);
      seenAgain(sample, before);
      const voids = voidRows(sample.items);
      const currentSize = sample.items.length - voids.size;
      ensure(
        mayExpandSample({
          engagementState: room.state,
          populationState: population.state,
          drawn: sample.items.length > 0,
          currentSize,
          size,
          availableSize: population.rowCount - voids.size,
          populationSize: population.rowCount,
          method: wanted.method,
          pickedRows: rows ?? null,
          inSample: sample.items.map(({ rowNumber }) => rowNumber),
          reason,
        }),
      );
      const ordinal = (await this.samples.draws(tx, caller, engagementId, populationId)).length + 1;
      const { method } = wanted;
      const drawn = { ordinal, size, method, start: candidates.start };
      const drawId = await this.samples.addDraw(tx, caller, engagementId, {
        ...{ populationId, rule: 'EXPANSION', reason, algorithm: algorithmOf[method] },
        ...drawn,
        seedHex: isSeeded(method) ? population.seed.toString('hex') : null,
      });
      const items = addedTo(sample, candidates, wanted);
      await this.samples.addItems(tx, caller, engagementId, { populationId, drawId }, items);
      await this.populations.freeze(tx, caller, engagementId, populationId);
      await this.papers.recount(tx, caller, room, populationId);
      this.ledger.record(tx, {
        action: 'sample.expanded',
        engagementId,
        entity: { type: 'population', id: populationId, version: population.version + 1 },
        facts: { ...drawn, from: currentSize, rowsSha256: digestOf(items.map(({ rowNumber }) => rowNumber)) },
        after: { reason },
      });
      return this.populations.view(tx, caller, room, populationId);
    });
  }
}
