import { describe, expect, it } from 'vitest';
import { editionFaultRules } from '@akashi/domain/catalogue';
import { ismapRuleset20240801 } from '@akashi/domain/engagement';
import { gradedRules, type GradedRule } from '@akashi/domain/statement';
import { faultExamples } from './fault-example';
import { refusedWords } from '@akashi/domain/text';
import { faultText, faultTexts } from './fault-text';

const texts = Object.entries(faultTexts);

/** The product states no conclusion of its own; it may name a cause and say what to do. */
const judging = (text: string) =>
  refusedWords(text, ismapRuleset20240801.report.words)
    .filter(({ kind }) => kind === 'assurance')
    .map(({ stem }) => stem);

describe('the texts of faults in imported files', () => {
  it.each(texts)('%s says what is wrong and what to do, in sentences of both languages', (_, { ja, en }) => {
    for (const sentence of [ja.what, ja.next]) expect(sentence).toMatch(/^\S.*。$/u);
    for (const sentence of [en.what, en.next]) expect(sentence).toMatch(/^[A-Z].*\.$/u);
  });

  it.each(texts)('%s claims nothing and blames nobody', (_, { ja, en }) => {
    const all = [ja.what, ja.next, en.what, en.next].join(' ').toLowerCase();
    expect(judging(all)).toEqual([]);
    for (const word of ['不正な', 'エラーが発生しました', '！']) expect(all).not.toContain(word.toLowerCase());
  });

  it('name every rule in words of its own', () => {
    const said = texts.flatMap(([, { ja, en }]) => [ja.what, en.what]);
    expect(said.filter((text, index) => said.indexOf(text) < index)).toEqual([]);
  });

  it.each(Object.keys(gradedRules) as GradedRule[])('%s has an example of what would be right', (rule) => {
    const { ja, en } = faultExamples[rule];
    expect([ja.trim(), en.trim()].every((example) => example !== '')).toBe(true);
  });

  it('point at a place even where the rule has no name here', () => {
    for (const rule of editionFaultRules) expect(faultText(rule)).toBe(faultTexts[rule]);
    expect(faultText('rule.of-tomorrow').ja.what).toBe('この箇所を読み取れませんでした。');
    expect(faultText('toString').ja.what).toBe('この箇所を読み取れませんでした。');
  });
});
