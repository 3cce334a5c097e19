import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeSampleSize } from './attribute-sample-size';
import { upperDeviationLimit } from './upper-deviation-limit';

const percent = (items: number, deviations: number, confidence: number) =>
  Number((upperDeviationLimit({ items, deviations, confidence })! * 100).toFixed(2));

describe('the upper limit of the rate of deviation', () => {
  // Computed in exact fractions, in percent, for 0 to 4 deviations. The tables of the field print them rounded up to one place:
  // 11.3 for 25 items without a deviation at 95 %, 17.7 with one.
  it.each([
    [95, 20, [13.91, 21.61, 28.26, 34.37, 40.1]],
    [95, 25, [11.29, 17.61, 23.1, 28.17, 32.96]],
    [95, 30, [9.5, 14.86, 19.53, 23.86, 27.96]],
    [95, 40, [7.22, 11.32, 14.92, 18.26, 21.44]],
    [95, 50, [5.82, 9.14, 12.06, 14.78, 17.38]],
    [95, 59, [4.95, 7.79, 10.29, 12.62, 14.85]],
    [95, 60, [4.87, 7.66, 10.12, 12.42, 14.61]],
    [95, 100, [2.95, 4.66, 6.16, 7.57, 8.92]],
    [90, 20, [10.87, 18.1, 24.48, 30.42, 36.07]],
    [90, 25, [8.8, 14.69, 19.91, 24.8, 29.47]],
    [90, 42, [5.33, 8.95, 12.18, 15.22, 18.14]],
    [90, 45, [4.99, 8.37, 11.4, 14.25, 16.98]],
    [90, 60, [3.76, 6.33, 8.63, 10.8, 12.88]],
    [90, 100, [2.28, 3.83, 5.23, 6.56, 7.83]],
  ])('at %i % of %i items is %j', (confidence, items, limits) => {
    expect([0, 1, 2, 3, 4].map((deviations) => percent(items, deviations, confidence))).toEqual(limits);
  });

  it('without a deviation is 1 - (1 - confidence)^(1/n)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 50, max: 99 }), (items, confidence) => {
        const expected = 1 - (1 - confidence / 100) ** (1 / items);
        expect(upperDeviationLimit({ items, deviations: 0, confidence })).toBeCloseTo(expected, 12);
      }),
    );
  });

  it('of a sample that is as large as was planned for, with as many deviations as were expected, is not above the tolerable rate', () => {
    for (const confidence of [90, 95])
      for (const tolerable of [5, 9, 10])
        for (const expected of [0, 1, 2, 3]) {
          const items = attributeSampleSize({ confidence, tolerable, expected })!;
          const limit = upperDeviationLimit({ items, deviations: expected, confidence })!;
          expect(limit).toBeLessThanOrEqual(tolerable / 100 + 1e-9);
          expect(upperDeviationLimit({ items: items - 1, deviations: expected, confidence })).toBeGreaterThan(
            tolerable / 100,
          );
        }
  });

  it('lies above the rate seen, rises with each deviation and stays below the whole, in long samples too', () => {
    for (const items of [1, 10, 5_000]) {
      const limits = Array.from({ length: Math.min(items, 60) }, (_, deviations) =>
        upperDeviationLimit({ items, deviations, confidence: 95 })!,
      );
      expect(limits.every((limit, deviations) => limit > deviations / items && limit < 1)).toBe(true);
      expect(limits).toEqual([...limits].sort((a, b) => a - b));
    }
    expect(upperDeviationLimit({ items: 5_000, deviations: 4_000, confidence: 95 })).toBeCloseTo(0.8093, 3);
    expect(upperDeviationLimit({ items: 25, deviations: 25, confidence: 95 })).toBe(1);
  });

  it.each([
    { items: 0, deviations: 0, confidence: 95 },
    { items: 25, deviations: 26, confidence: 95 },
    { items: 25, deviations: -1, confidence: 95 },
    { items: 25.5, deviations: 1, confidence: 95 },
    { items: 25, deviations: 1, confidence: 100 },
    { items: 25, deviations: 1, confidence: Number.NaN },
  ])('is none for %j', (seen) => {
    expect(upperDeviationLimit(seen)).toBeNull();
  });
});
