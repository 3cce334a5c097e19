import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801, type FrequencyCode } from '../engagement';
import { occurrencesIn } from './occurrences';
import { sampleSize } from './sample-size';

const table = ismapRuleset20240801.sampling.tables['FREQ_25_25_5_2_2_1']!;
const scheduled = ['DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'SEMIANNUAL', 'ANNUAL'] as const;
const timesIn = (from: string, until: string) => scheduled.map((frequency) => occurrencesIn(frequency, from, until));

describe('how often a control is operated in a period', () => {
  it.each([
    ['a year', '2025-10-01', '2026-09-30', [365, 52, 12, 4, 2, 1]],
    ['nine months', '2026-01-01', '2026-09-30', [273, 39, 9, 3, 1, 1]],
    ['six months', '2026-04-01', '2026-09-30', [183, 26, 6, 2, 1, 1]],
    ['three months', '2026-07-01', '2026-09-30', [92, 13, 3, 1, 1, 1]],
    ['the part before a control was changed', '2026-04-01', '2026-07-31', [122, 17, 4, 1, 1, 1]],
    ['a day less than six months', '2026-04-01', '2026-09-29', [182, 26, 5, 1, 1, 1]],
    ['a leap February', '2028-02-01', '2028-02-29', [29, 4, 1, 1, 1, 1]],
    ['a day', '2026-04-01', '2026-04-01', [1, 1, 1, 1, 1, 1]],
  ])('of %s', (_, from, until, times) => {
    expect(timesIn(from, until)).toEqual(times);
  });

  it.each(['MULTI_DAILY', 'AD_HOC', 'AUTOMATED'] satisfies FrequencyCode[])(
    'is said by no calendar for %s',
    (frequency) => {
      expect(occurrencesIn(frequency, '2026-04-01', '2026-09-30')).toBeNull();
    },
  );

  it('is none for a period that ends before it begins', () => {
    expect(occurrencesIn('DAILY', '2026-04-02', '2026-04-01')).toBeNull();
  });

  it.each([
    ['a year', '2025-10-01', '2026-09-30', [25, 5, 2, 2, 1, 1]],
    ['six months', '2026-04-01', '2026-09-30', [25, 5, 2, 2, 1, 1]],
    ['three months', '2026-07-01', '2026-09-30', [25, 5, 2, 1, 1, 1]],
    ['a month', '2026-09-01', '2026-09-30', [25, 4, 1, 1, 1, 1]],
    ['three weeks', '2026-09-10', '2026-09-30', [21, 3, 1, 1, 1, 1]],
  ])('scales the table: of %s as many are tested, and all where there are no more', (_, from, until, sizes) => {
    expect(
      scheduled.map((frequency) => sampleSize(table, frequency, occurrencesIn(frequency, from, until) ?? 0)),
    ).toEqual(sizes);
  });
});
