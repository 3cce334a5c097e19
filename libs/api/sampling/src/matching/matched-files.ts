import { EngagementDoor } from '@akashi/api-engagements';
import type { Caller } from '@akashi/api-platform';
import type { MatchedFileView } from '@akashi/contracts';
import { matchFiles, type KeyedItem } from '@akashi/domain/matching';
import { Injectable } from '@nestjs/common';
import { setImmediate } from 'node:timers/promises';
import { MatchingStore, type MatchedPopulation } from './matching.store';

/** Files on the papers of a population that are no item's yet, and the items that their names or texts name. */
@Injectable()
export class MatchedFiles {
  constructor(
    private readonly door: EngagementDoor,
    private readonly matching: MatchingStore,
  ) {}

  execute(caller: Caller, engagementId: string, populationId: string): Promise<MatchedFileView[]> {
    return this.door.read(caller, engagementId, async (tx) => {
      const keyed = keyedItems(await this.matching.population(tx, caller, engagementId, populationId));
      const files: MatchedFileView[] = [];
      for (const one of await this.matching.unplaced(tx, caller, engagementId, populationId)) {
        const { pages } = await this.matching.words(tx, caller, engagementId, one.evidenceId);
        const [match] = matchFiles([{ id: one.evidenceId, name: one.fileName, pages }], keyed);
        files.push({ ...one, by: match!.by, itemIds: [...match!.itemIds] });
        // A long document keeps nobody else waiting for the next one.
        await setImmediate();
      }
      return files;
    });
  }
}

/** The items that may be named, by the population's key. */
export function keyedItems({ items, keyColumn }: MatchedPopulation): KeyedItem[] {
  return items.filter(({ isVoid }) => !isVoid).map(({ id, cells }) => ({ id, key: cells[keyColumn - 1] ?? '' }));
}
