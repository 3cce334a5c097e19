import { foldWithPlaces, kanaOf } from '@akashi/domain/search';

/** Where the words of a query stand in a text, or null when one of them does not. An empty query is everywhere. */
export function findWords(query: string, haystack: string): number | null {
  const inside = foldWithPlaces(haystack).text;
  let first = Infinity;
  for (const word of query.trim().split(/[\s　]+/)) {
    const plain = foldWithPlaces(word).text;
    const kana = kanaOf(plain);
    const places = [plain, kana, kana.replace(/n$/, 'ん')]
      .map((form) => inside.indexOf(form))
      .filter((place) => place >= 0);
    if (places.length === 0) return null;
    first = Math.min(first, ...places);
  }
  return first === Infinity ? 0 : first;
}

/** A text cut at the first place of a word, for marking it. */
export function cutAtWord(label: string, query: string): readonly [before: string, hit: string, after: string] {
  const { text, places } = foldWithPlaces(label);
  const word = foldWithPlaces(query.trim().split(/[\s　]+/)[0] ?? '').text;
  const at = word === '' ? -1 : text.indexOf(word);
  if (at < 0) return [label, '', ''];
  const from = places[at] ?? 0;
  const to = places[at + word.length] ?? label.length;
  return [label.slice(0, from), label.slice(from, to), label.slice(to)];
}
