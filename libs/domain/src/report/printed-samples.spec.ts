import { describe, expect, it } from 'vitest';
import { ismapReportWording20240801 as words } from '../engagement';
import { printedDeviationsOf, printedSamples } from './printed-report';

const results = {
  ...{ testsWithSamples: 118, populations: 41, sampleItems: 480 },
  ...{ deviations: 9, deviationsExplained: 2, explanation: '' },
};
const always = '運用状況評価のうち118件は、41の同一母集団から480件の標本を抽出して実施した。';

describe('what the report says of samples', () => {
  it('names no method where every item was drawn at random', () => {
    expect(printedSamples(words, results)).toBe(always);
  });

  it('names each method with its items, and specific items apart', () => {
    const methods = { RANDOM: 450, SYSTEMATIC: 25, ALL: 5, SPECIFIC: 3 };
    expect(printedSamples(words, { ...results, methods })).toBe(
      `${always}抽出の方法の内訳は、無作為抽出450件、系統的抽出25件、全件5件である。` +
        'このほか、条件を定めて選んだ特定項目3件を、標本とは別に評価した。',
    );
    expect(printedSamples(words, { ...results, methods: { RANDOM: 480, SPECIFIC: 1 } })).toBe(
      `${always}このほか、条件を定めて選んだ特定項目1件を、標本とは別に評価した。`,
    );
  });
});

describe('of how many items a finding is', () => {
  it.each([
    ['the sample', { tested: 25, deviations: 2 }, '25件中 2件'],
    [
      'the sample and, apart, what was picked',
      { tested: 25, deviations: 2, specific: { tested: 3, deviations: 1 } },
      '25件中 2件、特定項目3件中 1件',
    ],
    [
      'what was picked alone',
      { tested: 0, deviations: 0, specific: { tested: 3, deviations: 1 } },
      '特定項目3件中 1件',
    ],
    ['no items', { tested: 0, deviations: 0 }, ''],
  ])('says %s', (_, finding, said) => {
    expect(printedDeviationsOf(words, finding)).toBe(said);
  });
});
