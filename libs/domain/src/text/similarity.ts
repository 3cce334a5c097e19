/** Pairs of neighbouring letters of a text, in order: two texts are compared by walking both lists once. */
export type LetterPairs = Float64Array;

const pairFactor = 2 ** 21;

/** Once width, case and white space are set aside. A text of one letter is that letter alone. */
export function letterPairs(text: string): LetterPairs {
  const letters = [...text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')].map((one) => one.codePointAt(0) ?? 0);
  if (letters.length === 1) return Float64Array.of((letters[0] ?? 0) * pairFactor);
  const pairs = new Float64Array(Math.max(0, letters.length - 1));
  for (let at = 0; at < pairs.length; at += 1) pairs[at] = (letters[at] ?? 0) * pairFactor + (letters[at + 1] ?? 0);
  return pairs.sort();
}

/** How many pairs two texts have in common; one that stands twice in both counts twice. */
export function sharedPairs(a: LetterPairs, b: LetterPairs): number {
  let [left, right, shared] = [0, 0, 0];
  while (left < a.length && right < b.length) {
    const difference = a[left]! - b[right]!;
    if (difference === 0) shared += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return shared;
}

/** How alike two lists of pairs are, from 0 to 1 (Dice). Two empty texts are alike. */
export function likenessOf(a: LetterPairs, b: LetterPairs): number {
  const all = a.length + b.length;
  return all === 0 ? 1 : (2 * sharedPairs(a, b)) / all;
}

/**
 * How alike two texts are, from 0 to 1: the share of pairs of neighbouring letters that both have. It needs no words, so
 * Japanese is compared as well as English. Two empty texts are alike.
 */
export function similarityOf(a: string, b: string): number {
  return a === b ? 1 : likenessOf(letterPairs(a), letterPairs(b));
}
