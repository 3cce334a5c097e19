import type { Criterion } from './criterion';
import { parseCriterionNumber } from './criterion-number';

/** How the numbers of an edition are made. ISMAP's say part and level by themselves; of any other catalogue the file says them. */
export const numberGrammars = ['ISMAP', 'GENERIC'] as const;

export type NumberGrammar = (typeof numberGrammars)[number];

/** A number as numbers of any catalogue are compared: narrow, lower case, without blanks; `AC-2 (1)` and `ac-2.1` are one. */
export function plainNumber(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b]+/gu, '')
    .replace(/[‐‑‒–—―−ー]/gu, '-')
    .replace(/[(（[]([^)）\]]+)[)）\]]/gu, '.$1')
    .replace(/[。・]/gu, '.')
    .replace(/\.+$/u, '');
}

/** The criteria of an edition by what people write for their numbers. */
export class NumberIndex {
  private readonly byNumber = new Map<string, Criterion>();
  private readonly byKey = new Map<string, Criterion>();

  constructor(criteria: readonly Criterion[]) {
    for (const criterion of criteria) {
      this.byNumber.set(plainNumber(criterion.number), criterion);
      this.byKey.set(criterion.key, criterion);
    }
  }

  /** What the text means; `suffixDiffers` when the figures are right and the letters after them are another's. */
  find(text: string): { criterion: Criterion; suffixDiffers: boolean } | null {
    const same = this.byNumber.get(plainNumber(text)) ?? this.byKey.get(plainNumber(text));
    if (same) return { criterion: same, suffixDiffers: false };
    const number = parseCriterionNumber(text);
    const criterion = number && this.byKey.get(number.key);
    if (!criterion) return null;
    return { criterion, suffixDiffers: number.suffix !== null && number.suffix !== criterion.suffix };
  }
}
