import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 } from '../engagement';
import { wordKinds, type WordRules } from './factual-words';
import { mostConfirmedWords, unconfirmedWords, wordPlaces, wordsToWeigh } from './weighed-words';

const { words } = ismapRuleset20240801.report;
const said = ['2件に不備があり、担当者が失念した。', '不備の改善を行った。', '改善計画を受領した。'];

describe('words to be weighed', () => {
  it('are named once each, and not where a longer word claims nothing', () => {
    expect(wordsToWeigh(said, words)).toEqual(['不備', '失念', '改善']);
    expect(wordsToWeigh(['改善計画を受領した。'], words)).toEqual([]);
  });

  it('do not hold those that a report never uses', () => {
    expect(wordsToWeigh(['他は適正である。'], words)).toEqual([]);
  });

  it('stay open until each is confirmed', () => {
    expect(unconfirmedWords(said, words, ['不備'])).toEqual(['失念', '改善']);
    expect(unconfirmedWords(said, words, ['改善', '失念', '不備', '重大な'])).toEqual([]);
  });

  it('are told by their places in the list, in letters the ledger takes', () => {
    const places = wordPlaces(['改善', '不備'], words);
    expect(places).toMatch(/^severity:\d+;advice:\d+$/);
    const [kind = '', place = ''] = places.split(';')[1]?.split(':') ?? [];
    expect(words.stems[kind as 'advice'][Number(place) - 1]?.stem).toBe('改善');
    expect(wordPlaces([], words)).toBe('');
  });

  it('fit into a fact of the ledger, however long a firm’s list is', () => {
    const stems = Array.from({ length: 9999 }, (_, index) => ({ stem: `語${index}`, grade: 'warn' as const }));
    const long: WordRules = { stems: { assurance: stems, severity: [], cause: [], advice: [] }, allowed: [] };
    const last = stems.slice(-mostConfirmedWords).map(({ stem }) => stem);
    const shortKinds = wordKinds.reduce((sum, kind) => sum + kind.length + 2, 0);
    expect(wordPlaces(last, long).length + shortKinds).toBeLessThanOrEqual(200);
  });
});
