import { canonicalRow, rankRows } from '@akashi/domain/sampling';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lineOf } from './canonical-rows';
import { encode } from './encode.fixture';
import { keptRanks, rankedIn, unpackRanking } from './kept-ranking';
import { fileBytes, heldBytes } from './population-bytes';
import { rankCanonicalRows } from './rank-canonical-rows';
import { summarisePopulation } from './summarise-population';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'akashi-rows-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const hexOf = (bytes: Uint8Array): string => Buffer.from(sha256(bytes)).toString('hex');

const seed = Uint8Array.from({ length: 32 }, (_, n) => 255 - n);

/** Reads a file by its descriptor, as the process for it does, and gives the canonical rows that it wrote. */
async function written(bytes: Uint8Array, choices: object) {
  const [source, rows] = [join(folder, 'source'), join(folder, 'rows')];
  writeFileSync(source, bytes);
  const [from, into] = [openSync(source, 'r'), openSync(rows, 'w')];
  try {
    const summary = await summarisePopulation(fileBytes({ fd: from }), { choices, rows: { into: { fd: into }, seed } });
    return { summary, path: rows, text: readFileSync(rows, 'utf8') };
  } finally {
    closeSync(from);
    closeSync(into);
  }
}

function ranked(path: string, seed: Uint8Array, count: number) {
  const file = openSync(path, 'r');
  try {
    return rankCanonicalRows({ fd: file }, seed, count);
  } finally {
    closeSync(file);
  }
}

/** Of a length that one row is longer than what is read at once. */
const long = 'あ「"』\n'.repeat(300);
/** Longer than a piece in every encoding, with line ends and marks inside values. */
const csv = `番号,件名,金額\n${Array.from({ length: 4_000 }, (_, n) => `R-${n},"変更 ""${n}""\n申請",${n}\n`).join('')}`;

describe('the canonical rows of a population', () => {
  it.each(['utf-8', 'utf-16le', 'shift_jis', 'euc-jp', 'iso-2022-jp'] as const)(
    'are those of its records, read in pieces of %s',
    async (encoding) => {
      const bytes = encode(csv, encoding);
      const choices = { encoding, headRow: 1, delimiter: ',' } as const;
      const { summary, text } = await written(bytes, choices);
      expect([summary.rowCount, summary.faultCount, summary.questions]).toEqual([4_000, 0, []]);
      const lines = Array.from({ length: 4_000 }, (_, n) =>
        canonicalRow({ rowNumber: n + 1, cells: [`R-${n}`, `変更 "${n}"\n申請`, String(n)] }),
      );
      expect(text).toBe(lines.map((line) => `${line}\n`).join(''));
    },
  );

  it('are written as the one form that a row has, whatever its letters', () => {
    const cells = fc.array(fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), cells, (rowNumber, values) => {
        expect(lineOf(rowNumber, values)).toBe(canonicalRow({ rowNumber, cells: values }));
      }),
    );
  });

  it('are ranked on the way by the seed that will draw from them, each with its place among the rows', async () => {
    const { summary, path } = await written(Buffer.from(csv), { headRow: 1 });
    const all = ranked(path, seed, 4_000).ranked;
    expect(rankedIn(summary.ranking!)).toBe(keptRanks);
    const places = unpackRanking(summary.ranking!, keptRanks);
    expect(places.map(({ rowNumber }) => rowNumber)).toEqual(all.slice(0, keptRanks).map(({ rowNumber }) => rowNumber));
    const bytes = readFileSync(path);
    for (const { rowNumber, from, length, digest } of places) {
      const line = bytes.subarray(from, from + length);
      expect(line.toString()).toBe(
        lineOf(rowNumber, [`R-${rowNumber - 1}`, `変更 "${rowNumber - 1}"\n申請`, String(rowNumber - 1)]),
      );
      expect(digest).toBe(hexOf(Buffer.concat([seed, Uint8Array.of(0), line])));
    }
    expect(unpackRanking(summary.ranking!, 3)).toEqual(places.slice(0, 3));
  });

  it('have all their places where they are few, and none where they are only counted', async () => {
    const { summary } = await written(Buffer.from('番号\n1\n2\n'), { headRow: 1, delimiter: ',' });
    expect(
      unpackRanking(summary.ranking!, keptRanks)
        .map(({ rowNumber }) => rowNumber)
        .sort(),
    ).toEqual([1, 2]);
    expect((await summarisePopulation(heldBytes(Buffer.from('番号\n1\n')), {})).ranking).toBeNull();
  });

  it('are none of what the period leaves out', async () => {
    const text = '番号,日付\n1,2026-03-31\n2,2026-04-01\n3,2026-04-02\n';
    const choices = { headRow: 1, dateColumn: 2, from: '2026-04-01', until: '2026-04-01', outside: 'left-out' };
    expect((await written(Buffer.from(text), choices)).text).toBe('["1","2","2026-04-01"]\n');
  });
});

describe('the ranking of canonical rows', () => {
  const cellsOf = (n: number) => [`R-${n}`, n === 7 ? long.repeat(300) : `申請 ${n % 3}`];
  const rows = Array.from({ length: 2_000 }, (_, at) => ({ rowNumber: at + 1, cells: cellsOf(at) }));

  it.each([1, 25, 1_999, 2_000])('gives the first %d as the ranking of all rows does', (count) => {
    const path = join(folder, 'ranked');
    writeFileSync(path, rows.map((row) => `${canonicalRow(row)}\n`).join(''));
    const found = ranked(path, seed, count);
    const all = rankRows(seed, rows, sha256);
    expect(found.ranked.map(({ rank, rowNumber }) => ({ rank, rowNumber }))).toEqual(all.slice(0, count));
    expect(found.ranked.every(({ rowNumber, cells }) => cells.join() === cellsOf(rowNumber - 1).join())).toBe(true);
    expect(found).toMatchObject({ sha256: hexOf(readFileSync(path)), size: readFileSync(path).length });
  });

  it('says of rows that were changed that they are others', () => {
    const path = join(folder, 'changed');
    writeFileSync(path, '["1","a"]\n["2","b"]\n');
    const kept = ranked(path, seed, 2);
    writeFileSync(path, '["1","a"]\n["2","c"]\n');
    expect(ranked(path, seed, 2).sha256).not.toBe(kept.sha256);
  });
});
