import { EngagementDoor, type Room } from '@akashi/api-engagements';
import { ensureRecordable } from '@akashi/api-fieldwork';
import { digestOf, ensure, LedgerWriter, type Caller, type Tx } from '@akashi/api-platform';
import type { DrawSampleBody, PopulationView } from '@akashi/contracts';
import { drawSample, mayDrawSample, rankingAlgorithm, sampleSize } from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { committedDraw } from './committed-draw';
import { PopulationPapers } from './population-papers';
import { PopulationStore, type LockedPopulation } from './population.store';
import { RankedPopulation } from './ranked-population';
import { SampleStore } from './sample.store';
import type { NamedTable } from './sampling-table';

const noVoids: ReadonlySet<number> = new Set();

/**
 * Draws the first n of the ranking and freezes the population. The file is read and ranked before the transaction; it is
 * addressed by its content, so it is the same file inside.
 */
@Injectable()
export class DrawSample {
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
    body: DrawSampleBody,
  ): Promise<PopulationView> {
    const { source, wanted } = await this.door.begin(caller, engagementId, async (tx, room) => {
      const found = await this.populations.source(tx, caller, engagementId, populationId);
      return {
        source: found,
        wanted: body.size ?? tableSize(await this.populations.sizeTable(tx, caller, room), found),
      };
    });
    const ranking = await this.ranked.rank(caller.firmId, source, wanted);

    return this.door.write(caller, engagementId, async (tx, room) => {
      const population = await this.admit(tx, caller, room, populationId, body);
      const named = await this.populations.sizeTable(tx, caller, room);
      const size = body.size ?? tableSize(named, population);
      const items = drawSample(ranking, size, noVoids);
      const draw = {
        populationId,
        ordinal: 1,
        seedHex: population.seed.toString('hex'),
        size,
        rule: body.size === null ? named.name : 'EXPLICIT',
        reason: body.reason,
      };
      const drawId = await this.samples.addDraw(tx, caller, engagementId, draw);
      await this.samples.addItems(tx, caller, engagementId, { populationId, drawId }, items);
      await this.populations.freeze(tx, caller, engagementId, populationId);
      await this.papers.recount(tx, caller, room, populationId);
      this.ledger.record(tx, {
        action: 'sample.drawn',
        engagementId,
        entity: { type: 'population', id: populationId, version: population.version + 1 },
        facts: {
          ordinal: 1,
          size,
          rule: draw.rule,
          algorithm: rankingAlgorithm,
          seedHex: draw.seedHex,
          fileSha256: population.fileSha256,
          rowCount: population.rowCount,
          rowsSha256: digestOf(items.map(({ rowNumber }) => rowNumber)),
        },
        after: { reason: body.reason },
      });
      return this.populations.view(tx, caller, room, populationId);
    });
  }

  private async admit(
    tx: Tx,
    caller: Caller,
    room: Room,
    populationId: string,
    body: DrawSampleBody,
  ): Promise<LockedPopulation> {
    const { engagementId } = room;
    await ensureRecordable(tx, caller, room);
    await this.papers.reopen(tx, caller, room, populationId, 'sample-drawn');
    const population = await this.populations.lock(tx, caller, engagementId, populationId, body.version);
    const table = tableSize(await this.populations.sizeTable(tx, caller, room), population);
    ensure(
      mayDrawSample({
        engagementState: room.state,
        populationState: population.state,
        populationSize: population.rowCount,
        origin: { ...population, coversUntil: population.coversUntil ?? room.periodEnd },
        alreadyDrawn: (await this.samples.draws(tx, caller, engagementId, populationId)) > 0,
        committedSeedSha256: (await committedDraw(tx, caller, engagementId, populationId)).seedSha256,
        seedSha256: createHash('sha256').update(population.seed).digest('hex'),
        size: body.size ?? table,
        tableSize: table,
        sizeReason: body.reason,
        drawnById: caller.userId,
        sizeAgreedById: population.agreedSize === body.size ? population.agreedBy : null,
      }),
    );
    return population;
  }
}

function tableSize({ table }: NamedTable, population: Pick<LockedPopulation, 'frequency' | 'rowCount'>): number {
  return sampleSize(table, population.frequency, population.rowCount);
}
