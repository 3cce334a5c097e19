import { codeBeginnings } from './search-code';
import { fold } from './fold';

/** Enough of a long word's pairs to tell it from nearly all others; the text itself is looked at afterwards. */
const ASKED = 8;

/** A place in which a kind of thing is looked for: the engagement, or the firm for what is of no engagement. */
export interface SearchRoom {
  readonly room: string;
  readonly kind: string;
}

/** What of a thing is found: its code from the start, its names and what is written in it. */
export interface SearchableText {
  readonly code: string;
  /** Its names and their readings. A single letter is looked for here alone. */
  readonly names: readonly string[];
  readonly body: string;
}

/** The names, then the rest, folded, each in a line: no word goes over from one into the next. */
export function foldedLines({ names, body }: Pick<SearchableText, 'names' | 'body'>): { names: string; text: string } {
  const named = names
    .map(fold)
    .filter((line) => line !== '')
    .join('\n');
  const lines = body
    .split(/\r?\n/)
    .map(fold)
    .filter((line) => line !== '');
  return { names: named, text: [named, ...lines].filter((line) => line !== '').join('\n') };
}

/**
 * The keys by which a thing is found in its room: one for each letter of its names, each pair of neighbouring letters and
 * each beginning of its code. Numbers and not texts, because there are dozens a row; what shares one by chance is told apart
 * by its text.
 */
export function searchKeys(at: SearchRoom, of: SearchableText): number[] {
  const { names, text } = foldedLines(of);
  const grams = new Set(codeBeginnings(of.code));
  for (const letter of names) if (letter !== '\n') grams.add(`^${letter}`);
  for (const line of text.split('\n')) for (const pair of pairsOf(line)) grams.add(pair);
  const start = startOf(at);
  return [...new Set(Array.from(grams, (gram) => keyFrom(start, gram)))];
}

/** The keys of what is asked in a room. */
export function askedKeys(at: SearchRoom, grams: readonly string[]): number[] {
  const start = startOf(at);
  return grams.map((gram) => keyFrom(start, gram));
}

/** What a folded word asks for. */
export function gramsAsked(word: string): string[] {
  const pairs = [...new Set(pairsOf(word))];
  if (pairs.length === 0) return [`^${word}`];
  const step = Math.max(1, pairs.length / ASKED);
  return pairs.filter((_, at) => Math.floor(at % step) === 0).slice(0, ASKED);
}

function pairsOf(line: string): string[] {
  const letters = [...line];
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

const startOf = ({ room, kind }: SearchRoom): number => hashed(0x811c9dc5, `${room} ${kind} `);
const keyFrom = (start: number, gram: string): number => hashed(start, gram) | 0;

/** FNV-1a over UTF-16 units, 32 bits. */
function hashed(start: number, text: string): number {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
