import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passesOf, systematicSample } from './systematic-sample';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const seed = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const rowsOf = (rowCount: number, sizes: number[], by: Uint8Array = seed) =>
  systematicSample(by, rowCount, sizes, sha256).map(({ rows }) => rows.map(({ rowNumber }) => rowNumber));

/** A population, and passes that it has rows for. */
const passes = fc.integer({ min: 1, max: 3_000 }).chain((rowCount) =>
  fc.record({
    rowCount: fc.constant(rowCount),
    sizes: fc
      .array(fc.integer({ min: 1, max: Math.max(1, Math.ceil(rowCount / 3)) }), { minLength: 1, maxLength: 6 })
      .map((sizes) =>
        sizes.reduce<number[]>(
          (kept, size) => (kept.reduce((sum, one) => sum + one, size) > rowCount ? kept : [...kept, size]),
          [],
        ),
      ),
    seed: fc.uint8Array({ minLength: 16, maxLength: 32 }),
  }),
);

describe('a systematic sample', () => {
  it('takes each k-th row from a seeded start where the items divide the rows', () => {
    const [rows = []] = rowsOf(400, [25]);
    expect(rows[0]).toBeGreaterThanOrEqual(1);
    expect(rows[0]).toBeLessThanOrEqual(16);
    expect(rows.map((row, at) => row - at * 16)).toEqual(Array<number>(25).fill(rows[0]!));
  });

  it('is repeated by a number from seed, pass and rows, as ten lines of any language would', () => {
    const digest = createHash('sha256').update(seed).update(Buffer.of(1)).update('1').digest('hex');
    const start = Number(BigInt(`0x${digest}`) % 412n);
    const [pass] = systematicSample(seed, 412, [25], sha256);
    expect(pass!.start).toBe(start);
    expect(pass!.rows.map(({ rowNumber }) => rowNumber)).toEqual(
      Array.from({ length: 25 }, (_, item) => Math.floor((start + item * 412) / 25) + 1),
    );
  });

  it('covers exactly as many rows as it was asked for, and never one of them twice, however it grew', () => {
    fc.assert(
      fc.property(passes, ({ rowCount, sizes, seed: by }) => {
        const rows = rowsOf(rowCount, sizes, by).flat();
        expect(rows).toHaveLength(sizes.reduce((sum, size) => sum + size, 0));
        expect(new Set(rows).size).toBe(rows.length);
        expect(rows.every((row) => row >= 1 && row <= rowCount)).toBe(true);
      }),
    );
  });

  it('keeps what it took before when it grows, and numbers on', () => {
    const [first, ...more] = systematicSample(seed, 412, [25, 17, 1], sha256);
    expect(systematicSample(seed, 412, [25], sha256)).toEqual([first]);
    expect([first!, ...more].flatMap(({ rows }) => rows.map(({ rank }) => rank))).toEqual(
      Array.from({ length: 43 }, (_, at) => at + 1),
    );
  });

  it('keeps the interval between neighbours to the row above or below rows ÷ items', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 1, max: 50 }), (rowCount, wanted) => {
        const [rows = []] = rowsOf(rowCount, [Math.min(wanted, rowCount)]);
        const interval = rowCount / rows.length;
        const gaps = rows.slice(1).map((row, at) => row - rows[at]!);
        expect(rows[0]).toBeLessThanOrEqual(Math.ceil(interval));
        expect(gaps.every((gap) => gap === Math.floor(interval) || gap === Math.ceil(interval))).toBe(true);
      }),
    );
  });

  it('gives every row the same chance', () => {
    // Each of the ten starts that there are takes three of the ten rows: three starts for each row.
    const counts = Array.from({ length: 10 }, () => 0);
    for (let start = 0; start < 10; start += 1)
      for (let item = 0; item < 3; item += 1) counts[Math.floor((start + item * 10) / 3)]! += 1;
    expect(counts).toEqual(Array<number>(10).fill(3));
    const drawn = new Set(Array.from({ length: 200 }, (_, n) => rowsOf(10, [3], Buffer.from(`${n}`))[0]!.join(',')));
    expect(drawn.size).toBe(10);
  });

  it('comes to all rows, and refuses more than there are', () => {
    expect([...rowsOf(7, [7]).flat()].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(rowsOf(7, [3, 3, 1]).flat()).toHaveLength(7);
    expect(() => rowsOf(7, [7, 1])).toThrow('1 items of 7 rows');
  });
});

describe('the passes that a sample came by', () => {
  const draws = [
    { ordinal: 1, size: 3 },
    { ordinal: 3, size: 5 },
  ];
  const items = (...of: number[]) => of.map((draw, at) => ({ rank: at + 1, draw }));

  it('are its draws, and one for each item in the place of a void one', () => {
    expect(passesOf(draws.slice(0, 1), items(1, 1, 1))).toEqual([3]);
    expect(passesOf(draws.slice(0, 1), items(1, 1, 1, 1, 1))).toEqual([3, 1, 1]);
    expect(passesOf(draws, items(1, 1, 1, 1, 3, 3, 1, 3))).toEqual([3, 1, 2, 1, 1]);
  });
});
