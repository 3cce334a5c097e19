import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readingLimits } from '@akashi/domain/population-file';
import { heldBytes } from './population-bytes';
import { readPopulation } from './read-population-file';

describe('a workbook of more rows than are unpacked', () => {
  it('is refused with the way on: the same list as a text', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('一覧');
    sheet.addRow(['番号', '氏名']);
    for (let row = 0; row < 1_020; row += 1) sheet.addRow([row, '佐藤']);
    const bytes = heldBytes(new Uint8Array(await book.xlsx.writeBuffer()));
    const order = { choices: { headRow: 1 }, take: () => undefined };
    await expect(readPopulation(bytes, { ...order, limits: { ...readingLimits, rows: 10 } })).rejects.toMatchObject({
      code: 'workbook-too-long',
      place: { sheet: '一覧', limit: 200_000 },
    });
    const { recordCount } = await readPopulation(bytes, { ...order, limits: { ...readingLimits, rows: 100 } });
    expect(recordCount).toBe(1_020);
  });
});
