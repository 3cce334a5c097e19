import { asKept } from '@akashi/domain/population-file';
import { readDrawSheet } from '@akashi/domain/sampling';
import { rankPopulation } from '@akashi/documents';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from './bag';
import { compareDraw } from './compare-draw';

const seedHex = '0b'.repeat(32);
const padded = Buffer.from('変更申請の一覧,\nCHG-1,a\nCHG-2,b\nCHG-3,c\n');

/** The sheet of a draw as the firm's own reader makes it, from what was kept of the reading. */
async function drawn(kept: object, rowCount: number) {
  const choices = { encoding: 'utf-8', delimiter: ',', quotes: 'enclose', headRow: 0, footer: 'records' } as const;
  const seed = Buffer.from(seedHex, 'hex');
  const ranking = await rankPopulation(padded, seed, rowCount, { ...choices, ...kept });
  const sheet = readDrawSheet(
    JSON.stringify({
      form: 'akashi-draw-sheet-1',
      population: 'P-01',
      fileSha256: sha256Hex(padded),
      rowCount,
      reading: { form: 'akashi-rows-2', ...choices, ...kept, equalRows: 'none' },
      algorithm: 'akashi-rank-sha256-1',
      seedSha256: sha256Hex(seed),
      seedHex,
      size: rowCount,
      items: ranking.map(({ rowNumber }, at) => ({ rank: at + 1, row: rowNumber, isVoid: false })),
    }),
  );
  return { sheet: sheet!, ranking };
}

describe('a draw from a file without a head, below a title', () => {
  it('is repeated from the sheet that says where the records begin', async () => {
    const { sheet, ranking } = await drawn({ firstRecord: 2 }, 3);
    expect(ranking.map(({ cells }) => cells[0]).sort()).toEqual(['CHG-1', 'CHG-2', 'CHG-3']);
    expect(compareDraw(padded, sheet).differs).toEqual([]);
    expect(compareDraw(padded, { ...sheet, reading: { ...sheet.reading!, firstRecord: 1 } }).differs).not.toEqual([]);
  });

  it('from before titles were asked about is repeated as it was: the first row is a record', async () => {
    const { sheet, ranking } = await drawn({}, 4);
    expect(ranking).toHaveLength(4);
    expect(compareDraw(padded, sheet).differs).toEqual([]);
    expect(asKept({})).toMatchObject({ firstRecord: 0 });
  });
});
