/** What two writings of one text share once width, case and white space are set aside. */
function pairsOf(text: string): Map<string, number> {
  const letters = [...text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')];
  const pairs = new Map<string, number>();
  for (let at = 0; at < Math.max(1, letters.length - 1); at += 1) {
    const pair = letters.slice(at, at + 2).join('');
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/**
 * How alike two texts are, from 0 to 1: the share of pairs of neighbouring letters that both have (Dice). It needs no words,
 * so Japanese is compared as well as English. Two empty texts are alike.
 */
export function similarityOf(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [pairsOf(a), pairsOf(b)];
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  const all = [...left.values(), ...right.values()].reduce((sum, count) => sum + count, 0);
  return all === 0 ? 1 : (2 * shared) / all;
}
