import { EngagementDoor, type Room } from '@akashi/api-engagements';
import { EvidenceStore, isReportApproved, PaperStore, recountTests } from '@akashi/api-fieldwork';
import { ensure, LedgerWriter, type Caller, type Tx } from '@akashi/api-platform';
import type { MatchingView, PlaceDocumentsBody } from '@akashi/contracts';
import { matchFiles, mayPlaceDocuments } from '@akashi/domain/matching';
import { Injectable } from '@nestjs/common';
import { PopulationStore } from '../population/population.store';
import { keyedItems } from './matched-files';
import { MatchingStore, type MatchedPopulation, type NewItemDocument } from './matching.store';

interface Linked {
  links: number;
  voidedSignOffs: number;
}

/** Puts documents to the items they are of, and takes others away. A document comes onto every paper that looks at its item. */
@Injectable()
export class PlaceDocuments {
  constructor(
    private readonly door: EngagementDoor,
    private readonly matching: MatchingStore,
    private readonly populations: PopulationStore,
    private readonly evidence: EvidenceStore,
    private readonly papers: PaperStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, populationId: string, body: PlaceDocumentsBody): Promise<MatchingView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const documents = await this.foundBy(tx, caller, engagementId, populationId, body);
      const linked = await this.link(tx, caller, room, populationId, [
        ...new Set(body.placed.map((p) => p.evidenceId)),
      ]);
      await this.populations.lock(tx, caller, engagementId, populationId, null);
      await this.ensure(tx, caller, room, populationId, body);
      await this.matching.addDocuments(tx, caller, engagementId, documents);
      for (const id of body.ended) await this.matching.endDocument(tx, caller, engagementId, id);
      this.ledger.record(tx, {
        action: 'matching.documents-placed',
        engagementId,
        entity: { type: 'population', id: populationId },
        facts: {
          placed: documents.length,
          ended: body.ended.length,
          linked: linked.links,
          voidedSignOffs: linked.voidedSignOffs,
        },
        after: { placed: documents, ended: body.ended },
      });
      return this.matching.view(tx, caller, engagementId, populationId);
    });
  }

  /** By what each document would have been proposed for its item: it is looked up here, and not taken from whoever sends it. */
  private async foundBy(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    populationId: string,
    { placed }: PlaceDocumentsBody,
  ): Promise<NewItemDocument[]> {
    const keyed = keyedItems(await this.matching.population(tx, caller, engagementId, populationId));
    const documents: NewItemDocument[] = [];
    for (const [evidenceId, of] of Map.groupBy(placed, (one) => one.evidenceId)) {
      const { fileName, pages } = await this.matching.words(tx, caller, engagementId, evidenceId);
      const [match] = matchFiles([{ id: evidenceId, name: fileName, pages }], keyed);
      for (const { itemId } of of) {
        const by = match!.itemIds.includes(itemId) ? match!.by : null;
        documents.push({ itemId, evidenceId, foundBy: by ?? 'person' });
      }
    }
    return documents;
  }

  /** Papers are locked before their population. */
  private async link(
    tx: Tx,
    caller: Caller,
    room: Room,
    populationId: string,
    evidenceIds: readonly string[],
  ): Promise<Linked> {
    const { engagementId } = room;
    const links: { evidenceId: string; testId: string }[] = [];
    for (const evidenceId of evidenceIds) {
      const testIds = await this.matching.papersWithout(tx, caller, engagementId, populationId, evidenceId);
      links.push(...testIds.map((testId) => ({ evidenceId, testId })));
    }
    const testIds = [...new Set(links.map(({ testId }) => testId))];
    if (testIds.length === 0) return { links: 0, voidedSignOffs: 0 };
    const recorded = await this.papers.recordAll(tx, caller, room, testIds, { voidReason: 'evidence-linked' });
    for (const link of links) await this.evidence.link(tx, caller, engagementId, { ...link, stepId: null });
    await recountTests(tx, caller, engagementId, testIds);
    return { links: links.length, voidedSignOffs: recorded.reduce((sum, one) => sum + one.voidedSignOffs, 0) };
  }

  private async ensure(
    tx: Tx,
    caller: Caller,
    room: Room,
    populationId: string,
    { placed, ended }: PlaceDocumentsBody,
  ): Promise<void> {
    const { engagementId } = room;
    const population = await this.matching.population(tx, caller, engagementId, populationId);
    const there = await this.matching.documents(tx, caller, engagementId, populationId);
    ensure(
      mayPlaceDocuments({
        engagementState: room.state,
        reportApproved: await isReportApproved(tx, caller, room),
        populationState: population.state,
        placed: placed.map((one) => ({
          ...standingOf(population, one.itemId),
          isPlaced: there.some(({ itemId, evidenceId }) => itemId === one.itemId && evidenceId === one.evidenceId),
        })),
        ended: ended.length,
      }),
    );
  }
}

function standingOf({ items }: MatchedPopulation, itemId: string): { inSample: boolean; isVoid: boolean } {
  const item = items.find(({ id }) => id === itemId);
  return { inSample: item !== undefined, isVoid: item?.isVoid ?? false };
}
