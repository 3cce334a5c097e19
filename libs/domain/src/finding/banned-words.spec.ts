import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 } from '../engagement';
import { bannedWords } from './banned-words';

const words = ismapRuleset20240801.report.bannedWords;

describe('the words a factual report does not use', () => {
  it.each([
    ['統制は適正であることを保証する', ['適正', '保証']],
    ['統制は有 効\nである', ['有効である']],
    ['The control is Compliant in our opinion.', ['compliant', 'opinion']],
    ['Noncompliants and opinionated words stand by themselves', []],
    ['25件のうち 2件に承認の記録がない', []],
  ])('in %j are %j', (text, found) => {
    expect(bannedWords(text, words).map(({ word }) => word)).toEqual(found);
  });

  it('are named with the place where they stand', () => {
    expect(bannedWords('問題ない。統制は適正。', ['適正', '問題ない'])).toEqual([
      { word: '問題ない', offset: 0 },
      { word: '適正', offset: 8 },
    ]);
  });

  it('are taken as they are, not as patterns', () => {
    expect(bannedWords('a.b axb', ['a.b'])).toEqual([{ word: 'a.b', offset: 0 }]);
  });
});
