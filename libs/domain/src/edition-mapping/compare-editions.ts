import type { ComparedCriterion, MappingEntry } from './mapping-entry';

export const differenceKinds = ['unchanged', 'reworded', 'mapped', 'new', 'withdrawn'] as const;

export type DifferenceKind = (typeof differenceKinds)[number];

/** What a mapping says of two editions once their wording is looked at. */
export function differenceOf(
  { kind, fromKeys, toKeys }: MappingEntry,
  textOfOld: (key: string) => string,
  textOfNew: (key: string) => string,
): DifferenceKind {
  if (kind === 'new' || kind === 'withdrawn') return kind;
  const [from = '', to = ''] = [fromKeys[0], toKeys[0]];
  if (kind !== 'same' || from !== to) return 'mapped';
  return textOfOld(from) === textOfNew(to) ? 'unchanged' : 'reworded';
}

/** Every entry with what differs: the same number and words, the same number in other words, or another place. */
export function compareEditions<Entry extends MappingEntry>(
  olds: readonly ComparedCriterion[],
  news: readonly ComparedCriterion[],
  entries: readonly Entry[],
): (Entry & { difference: DifferenceKind })[] {
  const oldTexts = new Map(olds.map(({ key, text }) => [key, text]));
  const newTexts = new Map(news.map(({ key, text }) => [key, text]));
  return entries.map((entry) => ({
    ...entry,
    difference: differenceOf(
      entry,
      (key) => oldTexts.get(key) ?? '',
      (key) => newTexts.get(key) ?? '',
    ),
  }));
}
