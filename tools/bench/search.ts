import { measure, type Request } from './load.ts';
import { toResult, type BenchResult } from './result.ts';
import { fillSearch, twoLetterWords } from './search-world.ts';
import type { Setting } from './setting.ts';

const things = 278_000;
const rounds = 5;
const seconds = 3;

/**
 * Words of two letters in 278,000 things of ten engagements, each of them the caller's own: what 95 of 100 questions need at
 * most, walls included. The goal is 100 ms. Beside them the beginning of a number, and words in the open engagement alone.
 */
export async function timeSearch(setting: Setting): Promise<BenchResult[]> {
  await fillSearch(setting, things);
  const { engagementId } = setting;
  return [
    await time(setting, 'B12', 'ms, p95, two letters everywhere', twoLetterWords, {}),
    await time(setting, 'B12-here', 'ms, p95, two letters in one engagement', twoLetterWords, { engagementId }),
    await time(setting, 'B12-number', 'ms, p95, beginning of a number', ['9.2', '5.1.1', '12', 'E-27'], {}),
    await time(setting, 'B12-reading', 'ms, p95, readings', ['けんげん', 'syonin', 'henkou', 'kanri'], {}),
  ];
}

async function time(
  { ours }: Setting,
  id: string,
  unit: string,
  words: readonly string[],
  where: object,
): Promise<BenchResult> {
  let turn = 0;
  const next = (): Request => ({
    method: 'POST',
    path: '/api/search',
    body: { words: words[turn++ % words.length], ...where },
  });
  const results: { ours: number; limit: null }[] = [];
  for (let round = 0; round < rounds; round++) {
    results.push({ ours: (await measure(ours, 1, seconds, next)).p95, limit: null });
  }
  return toResult(id, unit, results);
}
