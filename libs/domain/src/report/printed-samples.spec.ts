import { describe, expect, it } from 'vitest';
import { ismapReportWording20240801 as words } from '../engagement';
import { printedSamples } from './printed-report';

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
