import { describe, expect, it } from 'vitest';
import { compareEditions } from './compare-editions';
import { inSharedLanguages, type SaidCriterion } from './shared-languages';

const said = (key: string, texts: Readonly<Record<string, string>>): SaidCriterion => ({
  key,
  chapter: '1',
  parentKey: null,
  text: Object.values(texts)[0] ?? '題',
  said: Object.entries(texts).map(([language, text]) => ({ language, text })),
});
const compared = (older: SaidCriterion, newer: SaidCriterion) => {
  const { languages, olds, news } = inSharedLanguages([older], [newer]);
  const same = { kind: 'same' as const, fromKeys: [older.key], toKeys: [newer.key] };
  return { languages, difference: compareEditions(olds, news, [same])[0]?.difference };
};

describe('two editions', () => {
  it('are compared in a language that both have: Japanese is not held against German', () => {
    const both = said('1.1', { ja: '定める', de: 'Festlegen' });
    expect(compared(both, said('1.1', { de: 'Festlegen' }))).toEqual({ languages: ['de'], difference: 'unchanged' });
    expect(compared(both, said('1.1', { de: 'Bestimmen' }))).toEqual({ languages: ['de'], difference: 'reworded' });
  });

  it('have changed where one of the languages has, the first of all or the last', () => {
    const older = said('1.1', { ja: '定める', en: 'Define', de: 'Festlegen' });
    const newer = said('1.1', { ja: '定める', en: 'Define', de: 'Bestimmen' });
    expect(compared(older, newer)).toEqual({ languages: ['ja', 'en', 'de'], difference: 'reworded' });
    expect(compared(older, older).difference).toBe('unchanged');
  });

  it('share nothing where neither has the other’s, and are told by what they say', () => {
    expect(compared(said('1.1', { ja: '定める' }), said('1.1', { de: 'Festlegen' }))).toEqual({
      languages: [],
      difference: 'reworded',
    });
  });

  it('have not changed where a translation of one control is only in one of them', () => {
    const { olds, news } = inSharedLanguages(
      [said('1.1', { ja: '定める', en: 'Define' }), said('1.2', { ja: '見直す' })],
      [said('1.1', { ja: '定める', en: 'Define' }), said('1.2', { ja: '見直す', en: 'Review' })],
    );
    const same = ['1.1', '1.2'].map((key) => ({ kind: 'same' as const, fromKeys: [key], toKeys: [key] }));
    expect(compareEditions(olds, news, same).map(({ difference }) => difference)).toEqual(['unchanged', 'unchanged']);
  });
});
