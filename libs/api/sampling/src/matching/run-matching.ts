import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { FieldMatchView, ItemMatchView, MatchingView } from '@akashi/contracts';
import { matchInSteps, mayRunMatching, proposalOf, type FieldMatch, type MatchField } from '@akashi/domain/matching';
import { Injectable } from '@nestjs/common';
import { setImmediate } from 'node:timers/promises';
import { PopulationStore } from '../population/population.store';
import { MatchingStore, type MatchedPopulation, type WordsOfEvidence } from './matching.store';

/** An item with its documents, in the order they came. */
interface ItemToMatch {
  id: string;
  cells: string[];
  evidenceIds: string[];
}

interface Looked {
  ruleNo: number;
  items: ItemToMatch[];
  fields: MatchField[];
}

/**
 * Looks for the fields of every item in its documents. Words are read and searched before the transaction, and in steps: it is text
 * beside text, and whoever asks for something else meanwhile is answered. It proposes; no result is changed by it.
 */
@Injectable()
export class RunMatching {
  constructor(
    private readonly door: EngagementDoor,
    private readonly matching: MatchingStore,
    private readonly populations: PopulationStore,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(caller: Caller, engagementId: string, populationId: string): Promise<MatchingView> {
    const { ruleNo, items, fields } = await this.look(caller, engagementId, populationId);
    const matches: ItemMatchView[] = [];
    for (const item of items) matches.push(await this.match(caller, engagementId, item, fields));

    return this.door.write(caller, engagementId, async (tx, room) => {
      const { state } = await this.populations.lock(tx, caller, engagementId, populationId, null);
      ensure(
        mayRunMatching({
          engagementState: room.state,
          populationState: state,
          hasRule: true,
          items: items.length,
        }),
      );
      const { run } = await this.matching.view(tx, caller, engagementId, populationId);
      const runNo = (run?.runNo ?? 0) + 1;
      await this.matching.addRun(tx, caller, engagementId, { populationId, runNo, ruleNo, matches });
      const asked = matches.filter((one) => proposalOf(matchesOf(one)) === 'asked').length;
      this.ledger.record(tx, {
        action: 'matching.run',
        engagementId,
        entity: { type: 'population', id: populationId },
        facts: { run: runNo, rule: ruleNo, items: matches.length, found: matches.length - asked, asked },
        after: matches,
      });
      return this.matching.view(tx, caller, engagementId, populationId);
    });
  }

  /** What there is to look for, and in which documents; whoever may not is refused before any is read. */
  private look(caller: Caller, engagementId: string, populationId: string): Promise<Looked> {
    return this.door.begin(caller, engagementId, async (tx, room) => {
      const population = await this.matching.population(tx, caller, engagementId, populationId);
      const { rule, documents } = await this.matching.view(tx, caller, engagementId, populationId);
      const items = withDocuments(population, documents);
      ensure(
        mayRunMatching({
          engagementState: room.state,
          populationState: population.state,
          hasRule: rule !== null,
          items: items.length,
        }),
      );
      return { ruleNo: rule!.versionNo, fields: rule!.fields, items };
    });
  }

  private async match(
    caller: Caller,
    engagementId: string,
    { id, cells, evidenceIds }: ItemToMatch,
    fields: readonly MatchField[],
  ): Promise<ItemMatchView> {
    const words = await this.door.begin(caller, engagementId, async (tx) => {
      const read: WordsOfEvidence[] = [];
      for (const one of evidenceIds) read.push(await this.matching.words(tx, caller, engagementId, one));
      return read;
    });
    const texts = words.map(({ pages, places }) => ({ pages: pages ?? [], places }));
    const steps = matchInSteps(cells, fields, texts);
    for (;;) {
      const step = steps.next();
      if (step.done) return { itemId: id, fields: step.value.map((one) => inFile(one, words)) };
      await setImmediate();
    }
  }
}

function withDocuments({ items }: MatchedPopulation, documents: MatchingView['documents']): ItemToMatch[] {
  const ofItem = Map.groupBy(documents, ({ itemId }) => itemId);
  return items
    .filter(({ id, isVoid }) => !isVoid && ofItem.has(id))
    .map(({ id, cells }) => ({ id, cells, evidenceIds: ofItem.get(id)!.map(({ evidenceId }) => evidenceId) }));
}

/** Names the file in which it was found, in the version that was read. */
function inFile({ document, ...match }: FieldMatch, words: readonly WordsOfEvidence[]): FieldMatchView {
  const file = document === null ? undefined : words[document];
  return {
    ...match,
    attributes: [...match.attributes],
    evidenceId: file?.evidenceId ?? null,
    versionNo: file?.versionNo ?? null,
  };
}

/** What was kept of the fields of an item, as the rules ask of it. */
export function matchesOf({ fields }: Pick<ItemMatchView, 'fields'>): FieldMatch[] {
  return fields.map((field) => ({ ...field, document: null }));
}
