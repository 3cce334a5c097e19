import { EngagementDoor, type Room } from '@akashi/api-engagements';
import { ensureRecordable } from '@akashi/api-fieldwork';
import { digestOf, ensure, LedgerWriter, type Caller, type Tx } from '@akashi/api-platform';
import type { DrawSampleBody, PopulationView } from '@akashi/contracts';
import { isSeeded, mayDrawSample } from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { addedTo, algorithmOf, ChosenItems, nothingSoFar } from './chosen-items';
import { committedDraw } from './committed-draw';
import { PopulationPapers } from './population-papers';
import { PopulationStore, type LockedPopulation } from './population.store';
import { SampleStore } from './sample.store';
import { tableSizeOf, wantedSample, type WantedSample } from './wanted-sample';

/**
 * Takes the sample and freezes the population. What may come to be an item is read before the transaction; the file is addressed by
 * its content, so it is the same file inside.
 */
@Injectable()
export class DrawSample {
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
    body: DrawSampleBody,
  ): Promise<PopulationView> {
    const { source, wanted } = await this.door.begin(caller, engagementId, async (tx, room) => {
      const found = await this.populations.source(tx, caller, engagementId, populationId);
      return { source: found, wanted: wantedSample(body, found, await this.populations.sizeTable(tx, caller, room)) };
    });
    const candidates = await this.chosen.candidates(caller, source, nothingSoFar, wanted);

    return this.door.write(caller, engagementId, async (tx, room) => {
      const population = await this.admit(tx, caller, room, populationId, { body, wanted });
      const items = addedTo(nothingSoFar, candidates, wanted);
      const ordinal = (await this.samples.draws(tx, caller, engagementId, populationId)).length + 1;
      const { method, size, rule, attribute } = wanted;
      const drawn = {
        ordinal,
        size,
        method,
        rule,
        algorithm: algorithmOf[method],
        seedHex: isSeeded(method) ? population.seed.toString('hex') : null,
        start: candidates.start,
      };
      const said = { reason: body.reason, methodReason: body.methodReason ?? '' };
      const drawId = await this.samples.addDraw(tx, caller, engagementId, {
        ...{ populationId, attribute },
        ...drawn,
        ...said,
      });
      await this.samples.addItems(tx, caller, engagementId, { populationId, drawId }, items);
      await this.populations.freeze(tx, caller, engagementId, populationId);
      await this.papers.recount(tx, caller, room, populationId);
      this.ledger.record(tx, {
        action: 'sample.drawn',
        engagementId,
        entity: { type: 'population', id: populationId, version: population.version + 1 },
        facts: {
          ...drawn,
          fileSha256: population.fileSha256,
          rowCount: population.rowCount,
          rowsSha256: digestOf(items.map(({ rowNumber }) => rowNumber)),
        },
        after: { ...said, attribute: attribute ? JSON.stringify(attribute) : null },
      });
      return this.populations.view(tx, caller, room, populationId);
    });
  }

  private async admit(
    tx: Tx,
    caller: Caller,
    room: Room,
    populationId: string,
    { body, wanted }: { body: DrawSampleBody; wanted: WantedSample },
  ): Promise<LockedPopulation> {
    const { engagementId } = room;
    await ensureRecordable(tx, caller, room);
    await this.papers.reopen(tx, caller, room, populationId, 'sample-drawn');
    const population = await this.populations.lock(tx, caller, engagementId, populationId, body.version);
    const named = await this.populations.sizeTable(tx, caller, room);
    const { draws } = await this.samples.sample(tx, caller, engagementId, populationId);
    ensure(
      mayDrawSample({
        engagementState: room.state,
        populationState: population.state,
        populationSize: population.rowCount,
        origin: { ...population, coversUntil: population.coversUntil ?? room.periodEnd },
        alreadyDrawn: draws.length > 0,
        method: wanted.method,
        selection: named.selection,
        attribute: wanted.attribute,
        methodReason: body.methodReason ?? '',
        pickedRows: body.rows ?? null,
        committedSeedSha256: (await committedDraw(tx, caller, engagementId, populationId)).seedSha256,
        seedSha256: createHash('sha256').update(population.seed).digest('hex'),
        size: wanted.size,
        tableSize: tableSizeOf(named, population),
        sizeReason: body.reason,
        drawnById: caller.userId,
        sizeAgreedById: population.agreedSize === wanted.size ? population.agreedBy : null,
      }),
    );
    return population;
  }
}
