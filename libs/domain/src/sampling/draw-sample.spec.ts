import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSample } from './draw-sample';
import { canonicalRow, rankRows, type PopulationRow } from './rank-rows';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const seed = Uint8Array.from(Buffer.from('7f3a21c90b64', 'hex'));

const tickets = (count: number): PopulationRow[] =>
  Array.from({ length: count }, (_, i) => ({ rowNumber: i + 1, cells: [`CHG-${2601 + i}`, '2026-04-04', '反映"済"'] }));

const noVoid: ReadonlySet<number> = new Set();
const seeds = fc.uint8Array({ minLength: 16, maxLength: 32 });
const rowLists = fc
  .array(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }), { minLength: 1, maxLength: 60 })
  .map((rows) => rows.map((cells, i): PopulationRow => ({ rowNumber: i + 1, cells })));

describe('ranking the rows of a population', () => {
  it('writes a row as a JSON array of strings, its number first', () => {
    expect(canonicalRow({ rowNumber: 7, cells: ['CHG-2607', '髙"﨑\n'] })).toBe('["7","CHG-2607","髙\\"﨑\\n"]');
  });

  it('ranks by SHA-256 of the seed, a zero byte and the row, as twenty lines in any language do', () => {
    const rows = tickets(40);
    const byHand = rows
      .map(({ rowNumber, cells }) => {
        const row = JSON.stringify([String(rowNumber), ...cells]);
        return { rowNumber, key: createHash('sha256').update(seed).update('\0').update(row, 'utf8').digest('hex') };
      })
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ rowNumber }, i) => ({ rank: i + 1, rowNumber }));
    expect(rankRows(seed, rows, sha256)).toEqual(byHand);
  });

  // Computed once by an independent program in another language.
  it('keeps its answer from version to version', () => {
    const first = rankRows(seed, tickets(412), sha256).slice(0, 5);
    expect(first.map(({ rowNumber }) => rowNumber)).toEqual([284, 244, 281, 381, 112]);
  });

  it('gives every row one place, whatever the order the rows are read in', () => {
    fc.assert(
      fc.property(seeds, rowLists, (bytes, rows) => {
        const ranking = rankRows(bytes, rows, sha256);
        expect(rankRows(bytes, [...rows].reverse(), sha256)).toEqual(ranking);
        expect(ranking.map(({ rank }) => rank)).toEqual(rows.map((_, i) => i + 1));
        expect(new Set(ranking.map(({ rowNumber }) => rowNumber)).size).toBe(rows.length);
      }),
    );
  });

  it('picks other items under another seed', () => {
    const other = Uint8Array.from([...seed, 1]);
    const rows = tickets(412);
    expect(drawSample(rankRows(other, rows, sha256), 25, noVoid)).not.toEqual(
      drawSample(rankRows(seed, rows, sha256), 25, noVoid),
    );
  });

  it('leaves a tie to the row number', () => {
    const sameDigest = () => new Uint8Array(32);
    expect(rankRows(seed, tickets(3).reverse(), sameDigest).map(({ rowNumber }) => rowNumber)).toEqual([1, 2, 3]);
  });
});

describe('drawing a sample', () => {
  it('is the same every time it is repeated', () => {
    fc.assert(
      fc.property(seeds, rowLists, fc.nat(60), (bytes, rows, size) => {
        const draw = () => drawSample(rankRows(bytes, rows, sha256), size, noVoid);
        expect(draw()).toEqual(draw());
      }),
    );
  });

  it('grows without dropping anything when it is expanded', () => {
    const ranking = rankRows(seed, tickets(412), sha256);
    const drawn = drawSample(ranking, 25, noVoid);
    const expanded = drawSample(ranking, 42, noVoid);
    expect(expanded).toHaveLength(42);
    expect(expanded.slice(0, 25)).toEqual(drawn);
  });

  it('replaces a void item by the next of the ranking and keeps all the others', () => {
    fc.assert(
      fc.property(seeds, rowLists, fc.nat(30), fc.nat(), (bytes, rows, size, pick) => {
        const ranking = rankRows(bytes, rows, sha256);
        const drawn = drawSample(ranking, size, noVoid);
        if (drawn.length === 0) return;
        const voided = drawn[pick % drawn.length]!;
        const kept = drawn.filter((item) => item !== voided);
        const replaced = drawSample(ranking, size, new Set([voided.rowNumber]));
        expect(replaced.slice(0, kept.length)).toEqual(kept);
        expect(replaced.length).toBe(Math.min(size, rows.length - 1));
      }),
    );
  });

  it('takes the whole population when the size reaches it', () => {
    expect(drawSample(rankRows(seed, tickets(6), sha256), 25, noVoid)).toHaveLength(6);
  });
});
