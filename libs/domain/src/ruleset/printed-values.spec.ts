import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 } from '../engagement';
import { mayReviseRuleset } from './revise-ruleset.rule';
import { rulesetValues } from './ruleset-value';

const correct = (path: string, text: string) => {
  const correction = { path, text, confidence: 'found', source: '照会の回答' } as const;
  return mayReviseRuleset({
    ruleset: ismapRuleset20240801,
    state: 'shipped',
    corrections: [correction],
    reason: '照会で確かめた',
  });
};
const annexes = (appendix: string): string =>
  rulesetValues(ismapRuleset20240801)
    .find(({ path }) => path === 'report.titles.annexes')!
    .text.replace('別添1', appendix);

describe('what a report prints of the ruleset', () => {
  it('takes a title of another wording', () => {
    expect(correct('report.titles.annexes', annexes('別紙1'))).toEqual({ allowed: true });
  });

  it.each([
    ['a title of ten thousand letters', 'report.titles.annexes', annexes('別'.repeat(10_000)), 'value-unreadable'],
    ['a title with a bell in it', 'report.titles.annexes', annexes('別\u0007紙'), 'value-unreadable'],
    ['a title that assures over two lines', 'report.titles.annexes', annexes('有効 / に運用'), 'fixed-text-word'],
    ['a sentence with a bell in it', 'report.frames.noFindings', 'な\u0007い。', 'value-unreadable'],
  ])('is not %s', (_, path, text, code) => {
    expect(correct(path, text)).toEqual({ allowed: false, code: `ruleset.${code}` });
  });
});
