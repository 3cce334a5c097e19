import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801, ismapLiuRuleset20240801 } from '../engagement';
import { refusedWords, wordsBeyondFacts, type WordRules } from './factual-words';

const { words } = ismapRuleset20240801.report;

const refused = (text: string) => refusedWords(text, words).map(({ stem }) => stem);
const kinds = (text: string) => [...new Set(wordsBeyondFacts(text, words).map(({ kind }) => kind))].sort();

describe('the words a factual report does not use', () => {
  it.each([
    ['統制は適正であることを保証する', ['適正', '保証']],
    ['統制は有 効\nである', ['有効であ']],
    ['統制は有効に運用されていない', ['有効に運用']],
    ['重大な不備であり、有効に運用されていない。', ['重大な', '有効に運用']],
    ['The control is Compliant in our opinion.', ['compliant', 'opinion']],
    ['Ｃｏｍｐｌｉａｎｔ ではない', ['compliant']],
    ['We recommended a severe remedy', ['recommend*', 'severe*']],
    ['担当者の失念に起因する', ['に起因']],
    ['承認の記録を残すことが望ましい', ['望まし']],
    ['25件のうち 2件に承認の記録がない', []],
  ])('in %j are %j', (text, found) => {
    expect(refused(text)).toEqual(found);
  });

  it('say what they claim: assurance, a grade, a cause, advice', () => {
    expect(kinds('重大な不備であり、有効に運用されていない')).toEqual(['assurance', 'severity']);
    expect(kinds('原因は教育の不足であり、手順を見直すべきである')).toEqual(['advice', 'cause']);
  });

  it('are asked about and not refused where they may be a fact', () => {
    const text = '規程と異なる手順で承認した理由は確認できない。十分な記録がない。';
    expect(refused(text)).toEqual([]);
    expect(wordsBeyondFacts(text, words)).toMatchObject([{ stem: '十分な', grade: 'warn' }]);
  });

  it.each([
    '保証人の同意書を閲覧した',
    '有効期限の切れたアカウントが 2件あった',
    'インシデントの原因調査の記録を閲覧した',
    '重大な変更の承認記録を閲覧した',
    '品質保証部の台帳による',
    '推奨設定の一覧と突合した',
  ])('do not stand in %j', (text) => {
    expect(wordsBeyondFacts(text, words)).toEqual([]);
  });

  it('are allowed only as part of the longer word', () => {
    expect(refused('保証人に対して保証する')).toEqual(['保証']);
  });

  it('are named with the place where they stand', () => {
    expect(wordsBeyondFacts('問題ない。統制は適正。', words).map(({ stem, offset }) => [stem, offset])).toEqual([
      ['問題な', 0],
      ['適正', 8],
    ]);
  });

  it('are taken as they are, not as patterns', () => {
    const rules: WordRules = {
      stems: { assurance: [{ stem: 'a.b', grade: 'refuse' }], severity: [], cause: [], advice: [] },
      allowed: [],
    };
    expect(refusedWords('a.b axb', rules).map(({ offset }) => offset)).toEqual([0]);
  });

  it.each([
    ['保\u200b証する', '保証'],
    ['意\u2060見', '意見'],
    ['適\ufe00正', '適正'],
    ['保 \u200d\n証', '保証'],
    ['our op\u00adinion', 'opinion'],
    ['a material\u00a0\n weakness', 'material weakness'],
  ])('are seen in %j, whatever stands unseen or wide between their letters', (text, found) => {
    expect(refused(text)).toEqual([found]);
  });

  it.each(['あ          い', 'a          b', ' あ い ', 'あ\u200b\u200b い'])(
    'are looked for without being tried in every split of a run of spaces: %j',
    (stem) => {
      const rules: WordRules = {
        stems: { assurance: [{ stem, grade: 'refuse' }], severity: [], cause: [], advice: [] },
        allowed: [],
      };
      const spaces = ' '.repeat(19_000);
      expect(refusedWords(`あ${spaces}a${spaces}`, rules)).toEqual([]);
      expect(refusedWords('あ い a  b', rules)).toHaveLength(1);
    },
  );

  it.each(['', ' ', '\u200b', '*'])('are none where a stem says nothing: %j', (stem) => {
    const rules: WordRules = {
      stems: { assurance: [{ stem, grade: 'refuse' }], severity: [], cause: [], advice: [] },
      allowed: [],
    };
    expect(refusedWords('記録がある', rules)).toEqual([]);
  });

  it('do not stand in the fixed sentences of the shipped rulesets', () => {
    for (const { report } of [ismapRuleset20240801, ismapLiuRuleset20240801]) {
      const sentences = Object.values(report.texts).flat();
      expect(sentences.flatMap((sentence) => wordsBeyondFacts(sentence, report.words))).toEqual([]);
    }
  });
});
