import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readPopulationFile } from './read-population-file';

describe('a workbook with a cell beyond the limit', () => {
  it('is a fault with its place, never a record with the beginning of the cell', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('一覧');
    for (const row of [
      ['番号', '備考'],
      ['R-1', '短'],
      ['R-2', '長'.repeat(10_001)],
    ])
      sheet.addRow(row);
    const { faults, records } = await readPopulationFile(new Uint8Array(await book.xlsx.writeBuffer()), { headRow: 1 });
    expect(faults).toMatchObject([{ rule: 'value-too-long', row: 3, column: 2, found: '10001' }]);
    expect(records.map(({ values }) => values)).toEqual([['R-1', '短']]);
  });
});
