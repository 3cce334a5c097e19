import type { ComparedCriterion, MappingEntry } from './mapping-entry';

export const differenceKinds = ['unchanged', 'reworded', 'mapped', 'new', 'withdrawn'] as const;

export type DifferenceKind = (typeof differenceKinds)[number];

/** What a mapping says of two editions once their wording is looked at. */
export function differenceOf(
  { kind, fromKeys, toKeys }: MappingEntry,
  wordsOfOld: (key: string) => readonly string[],
  wordsOfNew: (key: string) => readonly string[],
): DifferenceKind {
  if (kind === 'new' || kind === 'withdrawn') return kind;
  const [from = '', to = ''] = [fromKeys[0], toKeys[0]];
  if (kind !== 'same' || from !== to) return 'mapped';
  return saySame(wordsOfOld(from), wordsOfNew(to)) ? 'unchanged' : 'reworded';
}

/** What changed in one of its languages has changed; a language that one of the two does not have says nothing of that. */
function saySame(olds: readonly string[], news: readonly string[]): boolean {
  const isSaid = (at: number) => at === 0 || (olds[at] !== '' && news[at] !== undefined && news[at] !== '');
  return olds.every((text, at) => !isSaid(at) || text === news[at]);
}

/** Every entry with what differs: the same number and words, the same number in other words, or another place. */
export function compareEditions<Entry extends MappingEntry>(
  olds: readonly ComparedCriterion[],
  news: readonly ComparedCriterion[],
  entries: readonly Entry[],
): (Entry & { difference: DifferenceKind })[] {
  const wordsOf = (all: readonly ComparedCriterion[]) =>
    new Map(all.map(({ key, text, others = [] }) => [key, [text, ...others]]));
  const [oldWords, newWords] = [wordsOf(olds), wordsOf(news)];
  return entries.map((entry) => ({
    ...entry,
    difference: differenceOf(
      entry,
      (key) => oldWords.get(key) ?? [''],
      (key) => newWords.get(key) ?? [''],
    ),
  }));
}
