import { EngagementDoor, holdEngagement } from '@akashi/api-engagements';
import { ensureRecordable } from '@akashi/api-fieldwork';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { PopulationView, VoidItemBody } from '@akashi/contracts';
import { isSampleDraw, mayVoidItem } from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';
import { addedTo, ChosenItems, type SampleSoFar, type WantedItems } from './chosen-items';
import { PopulationPapers } from './population-papers';
import { PopulationStore } from './population.store';
import { methodOf, SampleStore, seenAgain, voidRows, type DrawnItem, type MadeDraw } from './sample.store';

/** Voids an item that cannot be tested, with its reason, and takes another in its place the way the sample was taken. */
@Injectable()
export class VoidItem {
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
    itemId: string,
    { version, reason, row }: VoidItemBody,
  ): Promise<PopulationView> {
    const { populationId, source, before } = await this.door.begin(caller, engagementId, async (tx) => {
      const of = await this.samples.item(tx, caller, engagementId, itemId);
      return {
        populationId: of.populationId,
        before: await this.samples.sample(tx, caller, engagementId, of.populationId),
        source: await this.populations.source(tx, caller, engagementId, of.populationId),
      };
    });
    const candidates = await this.chosen.candidates(caller, source, ...afterVoid(before, row));

    return this.door.write(caller, engagementId, async (tx, room) => {
      await ensureRecordable(tx, caller, room);
      // A paper that is being closed meanwhile keeps the sample it was closed on.
      await holdEngagement(tx, caller, engagementId);
      await this.papers.reopen(tx, caller, room, populationId, 'item-voided');
      const { state: populationState } = await this.populations.lock(tx, caller, engagementId, populationId, null);
      const item = await this.samples.item(tx, caller, engagementId, itemId);
      const sample = await this.samples.sample(tx, caller, engagementId, populationId);
      if (isSampleDraw(item)) seenAgain(sample, before);
      const [, wanted] = afterVoid(sample, row);
      const next = hasReplacement(item) ? addedTo(sample, candidates, wanted, item.rowNumber) : [];
      ensure(
        mayVoidItem({
          engagementState: room.state,
          populationState,
          inSample: true,
          isVoid: item.voidReason !== null,
          showsDeviation: item.showsDeviation,
          reason,
          method: item.method,
          replacementsLeft: next.length,
          pickedRow: row ?? null,
          populationSize: source.rowCount,
          inSampleRows: sample.items.map(({ rowNumber }) => rowNumber),
        }),
      );
      await this.samples.voidItem(tx, caller, engagementId, { id: itemId, version, reason });
      await this.samples.addItems(tx, caller, engagementId, item, next);
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
          replacementRank: next[0]?.rank ?? null,
          replacementRow: next[0]?.rowNumber ?? null,
        },
        after: { reason },
      });
      return this.populations.view(tx, caller, room, populationId);
    });
  }
}

/** All rows, or rows for what they are, have none that could take a place. */
const hasReplacement = ({ method }: Pick<DrawnItem, 'method'>): boolean => method !== 'ALL' && method !== 'SPECIFIC';

/**
 * The sample as it is without the item, and what it is to be again: as large as it was. A ranking passes over void rows by
 * itself, and by every other way one item is added to those that there are.
 */
function afterVoid(sample: SampleSoFar & { draws: readonly MadeDraw[] }, row: number | undefined) {
  const method = methodOf(sample.draws);
  const size = sample.items.length - voidRows(sample.items).size;
  const wanted: WantedItems = {
    method,
    size: method === 'SYSTEMATIC' ? size + 1 : size,
    picked: row === undefined ? [] : [row],
  };
  return [sample, wanted] as const;
}
