import { foldWithPlaces } from './fold';

/** A text cut at a word that was found in it: before, the word itself, after. */
export interface MarkedText {
  readonly before: string;
  /** Empty where nothing is marked. */
  readonly hit: string;
  readonly after: string;
}

/** Letters before the word, and in all, of a long text. */
const SHOWN = { before: 24, all: 120 };

/** A text cut at the first of these folded words; nothing is marked where none of them stands. */
export function markedAt(original: string, words: readonly string[]): MarkedText {
  const { text, places } = foldWithPlaces(original);
  const [first] = words
    .map((word) => ({ word, at: word === '' ? -1 : text.indexOf(word) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  if (!first) return { before: original, hit: '', after: '' };
  const from = places[first.at] ?? 0;
  const to = places[first.at + first.word.length] ?? original.length;
  return { before: original.slice(0, from), hit: original.slice(from, to), after: original.slice(to) };
}

/** The line of a longer text in which a word was found, shortened to what can be read at a glance; null when it is in none. */
export function excerptAt(original: string, words: readonly string[]): MarkedText | null {
  for (const line of original.split(/\r?\n/)) {
    const { before, hit, after } = markedAt(line.trim(), words);
    if (hit === '') continue;
    const kept = [...before].slice(-SHOWN.before).join('');
    const rest = [...after].slice(0, Math.max(0, SHOWN.all - [...kept].length - [...hit].length)).join('');
    return { before: kept === before ? kept : `…${kept}`, hit, after: rest === after ? rest : `${rest}…` };
  }
  return null;
}
