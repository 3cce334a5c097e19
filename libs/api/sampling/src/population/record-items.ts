import { EngagementDoor, type Room } from '@akashi/api-engagements';
import { ensureRecordable, PaperStore, recountTests } from '@akashi/api-fieldwork';
import { DomainProblem, LedgerWriter, type Caller, type Tx } from '@akashi/api-platform';
import type { RecordedItemsView, RecordItemsBody } from '@akashi/contracts';
import { mayRecordItem } from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';
import { DeviationStore } from '../deviation/deviation.store';
import { ItemResultStore, type KnownItem, type SentResult } from './item-result.store';

/** Records what was seen of sample items under the attributes of one test: all of the results or none. */
@Injectable()
export class RecordItems {
  constructor(
    private readonly door: EngagementDoor,
    private readonly papers: PaperStore,
    private readonly results: ItemResultStore,
    private readonly deviations: DeviationStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    testId: string,
    { results }: RecordItemsBody,
  ): Promise<RecordedItemsView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      await ensureRecordable(tx, caller, room);
      const paper = await this.papers.record(tx, caller, room, testId, { voidReason: 'items-recorded' });
      const known = await this.results.known(tx, caller, engagementId, testId, results);
      results.forEach((sent, at) => ensureSeen(room, sent, known[at]!));

      const recorded = await this.results.record(tx, caller, engagementId, testId, results);
      const deviations = await this.seeDeviations(tx, caller, engagementId, testId, results);
      await recountTests(tx, caller, engagementId, [testId]);
      const { itemTotal, itemDone, deviationCount } = await this.papers.get(tx, caller, engagementId, testId);
      this.ledger.record(tx, {
        action: 'item.recorded',
        engagementId,
        entity: { type: 'control_test', id: testId, version: paper.version },
        facts: { results: results.length, deviations, voidedSignOffs: paper.voidedSignOffs },
        after: results,
      });
      return { ...paper, itemTotal, itemDone, deviationCount, results: recorded };
    });
  }

  /** One deviation per attribute, however many items show it. Gives how many results are deviations. */
  private async seeDeviations(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    testId: string,
    results: readonly SentResult[],
  ): Promise<number> {
    const seen = results.filter(({ result }) => result === 'DEVIATION');
    for (const [attribute, items] of Map.groupBy(seen, (one) => one.attribute)) {
      const itemIds = items.map(({ itemId }) => itemId);
      await this.deviations.see(tx, caller, engagementId, { testId, attribute, fact: items[0]!.note, itemIds });
    }
    return seen.length;
  }
}

function ensureSeen(room: Room, sent: SentResult, { version, ...known }: KnownItem): void {
  const { recorded } = known;
  const facts = { itemId: sent.itemId, attribute: sent.attribute };
  const decision = mayRecordItem({
    engagementState: room.state,
    inSample: true,
    ...known,
    result: sent.result,
    note: sent.note,
  });
  if (!decision.allowed) throw new DomainProblem(decision.code, { facts });
  if ((sent.version ?? null) !== version) {
    throw new DomainProblem('stale-version', { facts: { ...facts, version: version ?? 0, result: recorded ?? '' } });
  }
}
