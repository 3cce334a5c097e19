import type { Caller, Tx } from '@akashi/api-platform';
import type { ComparedCriterionView, EditionDifferenceView, EditionView } from '@akashi/contracts';
import {
  compareEditions,
  differenceKinds,
  inSharedLanguages,
  proposeMapping,
  sumMapping,
} from '@akashi/domain/edition-mapping';
import { Injectable } from '@nestjs/common';
import { EditionStore } from '../edition/edition.store';
import { EditionMappingStore, type ComparedRow, type EntryRow } from './edition-mapping.store';

/** What differs between two editions: by the mapping that is kept, or by what would be proposed. */
@Injectable()
export class EditionDifference {
  constructor(
    private readonly editions: EditionStore,
    private readonly mappings: EditionMappingStore,
  ) {}

  async view(tx: Tx, caller: Caller, fromId: string, toId: string): Promise<EditionDifferenceView> {
    const [from, to] = [await this.editions.view(tx, caller, fromId), await this.editions.view(tx, caller, toId)];
    const { languages, olds, news } = inSharedLanguages(
      await this.mappings.criteria(tx, caller, fromId),
      await this.mappings.criteria(tx, caller, toId),
    );
    const mapping = await this.mappings.find(tx, caller, fromId, toId);
    const entries = mapping ? await this.mappings.entries(tx, caller, mapping.id) : proposed(olds, news);
    const [oldOf, newOf] = [byKey(olds), byKey(news)];
    const compared = compareEditions(olds, news, entries);
    const count = (kind: string) => compared.filter(({ difference }) => difference === kind).length;
    return {
      from: titled(from),
      to: titled(to),
      mapping: mapping && {
        id: mapping.id,
        createdByName: mapping.createdByName,
        createdAt: mapping.createdAt,
        confirmedAt: mapping.confirmedAt,
        fileName: mapping.fileName,
      },
      languages: [...languages],
      sums: sumMapping(entries),
      differences: Object.fromEntries(
        differenceKinds.map((kind) => [kind, count(kind)]),
      ) as EditionDifferenceView['differences'],
      open: entries.filter(({ isConfirmed }) => !isConfirmed).length,
      lines: compared.map((line) => ({
        position: line.position,
        version: line.version,
        kind: line.kind,
        difference: line.difference,
        from: viewsOf(line.fromKeys, oldOf),
        to: viewsOf(line.toKeys, newOf),
        confirmedByName: line.confirmedByName,
        confirmedAt: line.confirmedAt,
      })),
    };
  }
}

function proposed(olds: readonly ComparedRow[], news: readonly ComparedRow[]): EntryRow[] {
  return proposeMapping(olds, news).map((entry, position) => ({
    ...entry,
    position,
    version: 0,
    isConfirmed: false,
    confirmedByName: null,
    confirmedAt: null,
  }));
}

const byKey = (rows: readonly ComparedRow[]) => new Map(rows.map((row) => [row.key, row]));

function viewsOf(keys: readonly string[], rows: ReadonlyMap<string, ComparedRow>): ComparedCriterionView[] {
  return keys
    .map((key) => rows.get(key))
    .filter((row) => row !== undefined)
    .map(({ key, number, labelJa, labelEn, text, others = [] }) => {
      return { key, number, labelJa, labelEn, text, others: [...others] };
    });
}

const titled = ({ id, titleJa, titleEn }: EditionView) => ({ id, titleJa, titleEn });
