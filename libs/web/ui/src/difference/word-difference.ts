import { diffArrays } from 'diff';

/** A piece of two texts beside each other: in both, only in the earlier, or only in the later one. */
export interface TextPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

// Japanese has no spaces between words; the browser's own dictionary finds them, and splits English at its words as well.
const words = new Intl.Segmenter('ja', { granularity: 'word' });

const wordsOf = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment);

/** What changed from one text to the other, word by word, in reading order. */
export function wordDifference(before: string, after: string): TextPiece[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}
