import { EngagementDoor } from '@akashi/api-engagements';
import { ensureRecordable } from '@akashi/api-fieldwork';
import { digestOf, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { PickSpecificBody, PopulationView } from '@akashi/contracts';
import { isSampleDraw, mayPickSpecific, pickedAlgorithm } from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';
import { PopulationPapers } from './population-papers';
import { PopulationRows } from './population-rows';
import { PopulationStore } from './population.store';
import { SampleStore } from './sample.store';

/**
 * Picks rows for what they are. They are tested like items of the sample and numbered on behind as many as there are rows, so that the
 * sample keeps its ranks; the seed stays unrevealed.
 */
@Injectable()
export class PickSpecific {
  constructor(
    private readonly door: EngagementDoor,
    private readonly populations: PopulationStore,
    private readonly samples: SampleStore,
    private readonly rows: PopulationRows,
    private readonly papers: PopulationPapers,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(
    caller: Caller,
    engagementId: string,
    populationId: string,
    { version, rows, criteria, reason }: PickSpecificBody,
  ): Promise<PopulationView> {
    const source = await this.door.begin(caller, engagementId, (tx) =>
      this.populations.source(tx, caller, engagementId, populationId),
    );
    const unranked = rows.map((rowNumber) => ({ rank: 0, rowNumber }));
    const picked = await this.rows.take(caller.firmId, source, unranked);

    return this.door.write(caller, engagementId, async (tx, room) => {
      await ensureRecordable(tx, caller, room);
      await this.papers.reopen(tx, caller, room, populationId, 'specific-picked');
      const population = await this.populations.lock(tx, caller, engagementId, populationId, version);
      const items = await this.samples.items(tx, caller, engagementId, populationId);
      const { selection } = await this.populations.sizeTable(tx, caller, room);
      const { rowCount, fileSha256 } = population;
      ensure(
        mayPickSpecific({
          engagementState: room.state,
          populationState: population.state,
          populationSize: rowCount,
          origin: { ...population, coversUntil: population.coversUntil ?? room.periodEnd },
          selection,
          rows,
          inSample: items.map(({ rowNumber }) => rowNumber),
          criteria,
          reason,
        }),
      );
      const drawn = {
        ordinal: (await this.samples.draws(tx, caller, engagementId, populationId)).length + 1,
        size: picked.length,
      };
      const drawId = await this.samples.addDraw(tx, caller, engagementId, {
        ...{ populationId, method: 'SPECIFIC', algorithm: pickedAlgorithm, seedHex: null, start: null },
        ...{ rule: 'EXPLICIT', reason: '', criteria, methodReason: reason },
        ...drawn,
      });
      const last = rowCount + items.filter((item) => !isSampleDraw(item)).length;
      const ranked = picked.map((item, at) => ({ ...item, rank: last + at + 1 }));
      await this.samples.addItems(tx, caller, engagementId, { populationId, drawId }, ranked);
      await this.populations.freeze(tx, caller, engagementId, populationId);
      await this.papers.recount(tx, caller, room, populationId);
      this.ledger.record(tx, {
        action: 'sample.specific-picked',
        engagementId,
        entity: { type: 'population', id: populationId, version: population.version + 1 },
        facts: { ...drawn, fileSha256, rowCount, rowsSha256: digestOf(rows) },
        after: { criteria, reason },
      });
      return this.populations.view(tx, caller, room, populationId);
    });
  }
}
