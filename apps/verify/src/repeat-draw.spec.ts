import { createHash } from 'node:crypto';
import { readPopulationCsv } from '@akashi/documents';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from './read-table';
import { repeatDraw } from './repeat-draw';

const population = Buffer.from(
  `番号,申請者\n${Array.from({ length: 300 }, (_, n) => `${n + 1},"申請 ${n}"`).join('\r\n')}\n`,
);
const seed = '00112233445566778899aabbccddeeff';

describe('repeating a draw', () => {
  it('ranks rows by SHA-256 of seed, a zero byte and the row, as twenty lines of any language would', () => {
    const keyed = Array.from({ length: 300 }, (_, n) => {
      const row = JSON.stringify([String(n + 1), String(n + 1), `申請 ${n}`]);
      const digest = createHash('sha256')
        .update(Buffer.from(seed, 'hex'))
        .update(Buffer.of(0))
        .update(row)
        .digest('hex');
      return { row: n + 1, digest };
    });
    const expected = keyed.sort((a, b) => (a.digest < b.digest ? -1 : 1)).slice(0, 25);
    const { sample, rows } = repeatDraw({ population, seed, size: 25, voidRows: [] });
    expect(rows).toBe(300);
    expect(sample.map(({ row }) => row)).toEqual(expected.map(({ row }) => row));
  });

  it('goes on down the ranking for an expansion and past a void row', () => {
    const rowsOf = (size: number, voidRows: number[]) =>
      repeatDraw({ population, seed, size, voidRows }).sample.map(({ row }) => row);
    const [first = 0, ...others] = rowsOf(25, []);
    expect(rowsOf(42, []).slice(0, 25)).toEqual([first, ...others]);
    expect(rowsOf(25, [first]).slice(0, 24)).toEqual(others);
  });

  it('refuses a seed that is none', () => {
    expect(() => repeatDraw({ population, seed: 'xyz', size: 1, voidRows: [] })).toThrow('--seed');
  });

  it('reads a file exactly as the firm\u2019s own reader does', () => {
    const value = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'あ', ';'), maxLength: 6 });
    const quoted = (text: string) => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value), { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, end) => {
          const lines = rows.map((row, n) => [`${n}`, ...row].map(quoted).join(','));
          const bytes = Buffer.from(['a,b,c', ...lines].join(end));
          expect(readTable(bytes).rows).toEqual(readPopulationCsv(bytes).rows);
        },
      ),
      { numRuns: 500 },
    );
  });
});
