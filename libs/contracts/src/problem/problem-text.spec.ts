import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 } from '@akashi/domain/engagement';
import { refusedWords } from '@akashi/domain/text';
import type { ProblemSentences } from './problem';
import { problemText, problemTexts } from './problem-text';

const texts = Object.entries(problemTexts);
const sentences = ({ happened, kept, next }: ProblemSentences) => [happened, kept, next];

function twice(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) < index);
}

/** The product states no conclusion of its own; it may name a cause and say what to do. */
const judging = (text: string) =>
  refusedWords(text, ismapRuleset20240801.report.words)
    .filter(({ kind }) => kind === 'assurance')
    .map(({ stem }) => stem);

describe('the texts of problems', () => {
  it.each(texts)('%s says what happened, what was kept and what next, in sentences of both languages', (_, text) => {
    for (const sentence of sentences(text.ja)) expect(sentence).toMatch(/^\S.*。$/u);
    for (const sentence of sentences(text.en)) expect(sentence).toMatch(/^[A-Z].*\.$/u);
    expect(sentences(text.en).join('')).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/u);
  });

  it.each(texts)('%s claims nothing beyond the facts', (_, text) => {
    expect(judging([...sentences(text.ja), ...sentences(text.en)].join(' '))).toEqual([]);
  });

  it.each(texts)('%s blames nobody and does not leave it at an error having occurred', (_, text) => {
    const all = sentences(text.ja).join('');
    for (const phrase of ['不正な', 'エラーが発生しました', '！', 'いただけ', 'することができ']) {
      expect(all).not.toContain(phrase);
    }
  });

  it('name every rule in words of its own', () => {
    expect(twice(texts.map(([, { ja }]) => ja.happened))).toEqual([]);
    expect(twice(texts.map(([, { en }]) => en.happened))).toEqual([]);
  });

  it('say which rule a period breaks', () => {
    expect(problemText('period.longer-than-allowed').ja.happened).toBe(
      '監査対象期間が、制度の上限（通常12か月）を超えています。',
    );
  });
});
