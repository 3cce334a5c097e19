import { proposeMapping, type ComparedCriterion, type MappingEntry } from '../edition-mapping';
import type { FileEntry } from './mapping-file-entry';

/** Which entries of a file count as confirmed at once: none, those that the file marks, or all. The importer answers for it. */
export const confirmedBy = ['none', 'marked', 'all'] as const;

export type ConfirmedBy = (typeof confirmedBy)[number];

export interface ImportedEntry extends MappingEntry {
  /** As the file says it; what the file does not name is proposed. */
  isNamed: boolean;
  isConfirmed: boolean;
}

/**
 * The whole mapping from what a file names: of every other criterion it is proposed what became of it, and nobody stands for
 * that. In the order of the old edition, then what is new.
 */
export function completeMapping(
  named: readonly FileEntry[],
  olds: readonly ComparedCriterion[],
  news: readonly ComparedCriterion[],
  confirmed: ConfirmedBy,
): ImportedEntry[] {
  const [from, to] = [
    new Set(named.flatMap(({ fromKeys }) => fromKeys)),
    new Set(named.flatMap(({ toKeys }) => toKeys)),
  ];
  const rest = proposeMapping(
    olds.filter(({ key }) => !from.has(key)),
    news.filter(({ key }) => !to.has(key)),
  );
  const [oldAt, newAt] = [placesOf(olds), placesOf(news)];
  const placeOf = ({ fromKeys, toKeys }: MappingEntry) => {
    const [first] = fromKeys;
    return first === undefined ? olds.length + (newAt.get(toKeys[0] ?? '') ?? 0) : (oldAt.get(first) ?? 0);
  };
  return [
    ...named.map(({ isMarked, ...entry }) => ({
      ...entry,
      isNamed: true,
      isConfirmed: confirmed === 'all' || (confirmed === 'marked' && isMarked),
    })),
    ...rest.map((entry) => ({ ...entry, isNamed: false, isConfirmed: false })),
  ].sort((a, b) => placeOf(a) - placeOf(b));
}

const placesOf = (criteria: readonly ComparedCriterion[]) => new Map(criteria.map(({ key }, at) => [key, at]));
