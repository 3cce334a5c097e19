import { computed, type Signal } from '@angular/core';
import type { PopulationView, SampleItemView } from '@akashi/contracts';
import { Language, texts, type ChipState } from '@akashi/web-ui';
import { inject } from '@angular/core';
import type { ItemMatch, ItemStanding } from './matching-model';
import { standingTexts } from './matching-texts';

const chips: Readonly<Record<ItemStanding, ChipState>> = {
  agreed: 'ok',
  within: 'wait',
  asked: 'warn',
  'not-looked': 'doing',
  'no-document': 'idle',
};

export const standingsInOrder: readonly ItemStanding[] = ['agreed', 'within', 'asked', 'not-looked', 'no-document'];

/** Where an item stands with its documents; a void one stands nowhere. */
export function standingOf(
  { id, voidReason }: Pick<SampleItemView, 'id' | 'voidReason'>,
  matches: ReadonlyMap<string, ItemMatch>,
): ItemStanding | null {
  return voidReason === null ? (matches.get(id)?.standing ?? null) : null;
}

/** Where each item stands with its documents, in words; and how many stand so, which add up to the sample. Call it in a field. */
export function standingWords(
  population: Signal<PopulationView>,
  matches: Signal<ReadonlyMap<string, ItemMatch> | null>,
) {
  const [t, lang] = [texts(standingTexts), inject(Language).lang];
  const wordsOf = ({ standing, fields }: ItemMatch): string => {
    const isFound = fields.filter(({ found }) => found !== null);
    if (standing === 'agreed') return `${t().agreed} ${isFound.length} / ${fields.length}`;
    if (standing !== 'asked') return t()[standing];
    const missing = fields
      .filter(({ found }) => found === null)
      .map(({ column }) => population().header[column - 1] ?? '');
    return lang() === 'ja' ? `${missing.join('、')}がない` : `No ${missing.join(', ')}`;
  };
  return {
    of: (item: SampleItemView): { chip: ChipState; words: string } | null => {
      const match = item.voidReason === null ? matches()?.get(item.id) : undefined;
      return match ? { chip: chips[match.standing], words: wordsOf(match) } : null;
    },
    sums: computed(() => {
      const open = population().items.filter(({ voidReason }) => voidReason === null);
      const known = matches() ?? new Map<string, ItemMatch>();
      const counts = standingsInOrder.map((wanted) => open.filter((item) => standingOf(item, known) === wanted).length);
      return `${counts.filter((count) => count > 0).join(' ＋ ')} ＝ ${open.length}`;
    }),
  };
}
