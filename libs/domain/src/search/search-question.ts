import { codeAsked } from './search-code';
import { wordsReadAs } from './common-readings';
import { fold } from './fold';
import { kanaOf } from './kana-of';
import { gramsAsked } from './search-grams';

/** One way to understand a query: what fits it has all these grams and all these words. */
export interface SearchWay {
  readonly grams: readonly string[];
  /** As they stand in a folded text. */
  readonly words: readonly string[];
}

/** More words than these are not looked at; the longest query is cut there. */
export const searchLimits = { letters: 200, words: 6, ways: 16, readings: 6 } as const;

/**
 * The ways to understand what was typed: each word as it is, as the kana that its Latin letters spell, as the words that are
 * read so, or as the beginning of a number. Whoever fits any of them is found.
 */
export function searchWays(query: string): SearchWay[] {
  const words = query
    .slice(0, searchLimits.letters)
    .trim()
    .split(/[\s　]+/)
    .slice(0, searchLimits.words);
  const told = words.map(waysOfWord).filter((ways) => ways.length > 0);
  if (told.length === 0) return [];
  const none: SearchWay[] = [{ grams: [], words: [] }];
  const all = told.reduce((before, ways) => before.flatMap((one) => ways.map((way) => both(one, way))), none);
  return all.slice(0, searchLimits.ways);
}

function waysOfWord(word: string): SearchWay[] {
  const code = codeAsked(word);
  const byCode: SearchWay[] = code ? [{ grams: [code.beginning], words: [] }] : [];
  return code?.isOnlyCode ? byCode : [...byCode, ...formsOf(word).map(byText)];
}

function formsOf(word: string): string[] {
  const plain = fold(word);
  if (plain === '') return [];
  const isLatin = /^[a-z]+$/.test(plain);
  const kana = isLatin ? kanaOf(plain) : plain;
  const spelt = isLatin && /[ぁ-ん]/.test(kana) ? [kana.replace(/n$/, 'ん')] : [];
  const read = wordsReadAs(isLatin ? kana.replace(/[a-z]+$/, '') : plain).slice(0, searchLimits.readings);
  return [...new Set([plain, ...spelt, ...read.map(fold)])];
}

const byText = (form: string): SearchWay => ({ grams: gramsAsked(form), words: [form] });

const both = (one: SearchWay, other: SearchWay): SearchWay => ({
  grams: [...new Set([...one.grams, ...other.grams])],
  words: [...one.words, ...other.words],
});
