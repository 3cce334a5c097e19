import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 } from '../engagement';
import { attributeSampleSize } from './attribute-sample-size';
import { sampleSize } from './sample-size';

const table = ismapRuleset20240801.sampling.tables['FREQ_25_25_5_2_2_1']!;

describe('the size of a sample', () => {
  it.each([
    ['MULTI_DAILY', 412, 25],
    ['DAILY', 183, 25],
    ['WEEKLY', 26, 5],
    ['MONTHLY', 6, 2],
    ['QUARTERLY', 2, 2],
    ['SEMIANNUAL', 1, 1],
    ['ANNUAL', 1, 1],
    ['AUTOMATED', 1, 1],
  ] as const)('of a %s control over %i items is %i', (frequency, population, size) => {
    expect(sampleSize(table, frequency, population)).toBe(size);
  });

  it.each([
    [1, 1],
    [4, 4],
    [5, 5],
    [50, 5],
    [51, 6],
    [100, 10],
    [241, 25],
    [249, 25],
    [250, 25],
    [100_000, 25],
  ])('of an ad hoc control over %i items is %i', (population, size) => {
    expect(sampleSize(table, 'AD_HOC', population)).toBe(size);
  });

  it('never exceeds the population', () => {
    expect(sampleSize(table, 'DAILY', 7)).toBe(7);
    expect(sampleSize(table, 'QUARTERLY', 1)).toBe(1);
    expect(sampleSize(table, 'MONTHLY', 0)).toBe(0);
  });

  it('adds up to the 480 items of the worked example', () => {
    const populations = [
      ...Array<['MULTI_DAILY', number]>(14).fill(['MULTI_DAILY', 400]),
      ...Array<['DAILY', number]>(3).fill(['DAILY', 183]),
      ...Array<['WEEKLY', number]>(4).fill(['WEEKLY', 26]),
      ...Array<['MONTHLY', number]>(9).fill(['MONTHLY', 6]),
      ...Array<['QUARTERLY', number]>(6).fill(['QUARTERLY', 2]),
      ...Array<['ANNUAL', number]>(5).fill(['ANNUAL', 1]),
    ];
    const sizes = populations.map(([frequency, population]) => sampleSize(table, frequency, population));
    expect([populations.length, sizes.reduce((sum, size) => sum + size, 0)]).toEqual([41, 480]);
  });
});

describe('attribute sampling', () => {
  it.each([
    [90, 5, [45, 77, 105, 132]],
    [90, 9, [25, 42, 58, 73]],
    [90, 10, [22, 38, 52, 65]],
    [95, 5, [59, 93, 124, 153]],
    [95, 9, [32, 51, 68, 84]],
    [95, 10, [29, 46, 61, 76]],
  ])('at %i % and a tolerable rate of %i % asks for %j', (confidence, tolerable, sizes) => {
    expect([0, 1, 2, 3].map((expected) => attributeSampleSize({ confidence, tolerable, expected }))).toEqual(sizes);
  });

  it.each([
    { confidence: 100, tolerable: 5, expected: 0 },
    { confidence: 90, tolerable: 0, expected: 0 },
    { confidence: 90, tolerable: 5, expected: -1 },
    { confidence: Number.NaN, tolerable: 5, expected: 1 },
  ])('has no size for %j', (figures) => {
    expect(attributeSampleSize(figures)).toBeNull();
  });
});
