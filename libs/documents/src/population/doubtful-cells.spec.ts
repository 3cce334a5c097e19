import { asKept } from '@akashi/domain/population-file';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readPopulationFile } from './read-population-file';

async function sheet(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('一覧'));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A head and two records, of which the second value of the first one is given with its format. */
const holding = (value: ExcelJS.CellValue, numFmt = 'General') =>
  sheet((of) => {
    of.addRow(['番号', '値']);
    of.addRow(['R-1', value]).getCell(2).numFmt = numFmt;
    of.addRow(['R-2', 'b']);
  });

describe('a cell that is not what somebody sees who opens the sheet', () => {
  it.each<[string, ExcelJS.CellValue, string?]>([
    ['a formula that was never calculated', { formula: 'A2' } as ExcelJS.CellValue],
    ['an error', { error: '#N/A' } as ExcelJS.CellValue],
    ['a number of more digits than a spreadsheet holds', 1_234_567_890_123_456],
    ['zeros in front', 123, '000000'],
    ['a time alone', 0.5, 'h:mm'],
    ['a day with its time', new Date(Date.UTC(2026, 3, 1, 12, 30)), 'yyyy/m/d h:mm'],
    ['letters that only the format has', 7, '"CHG-"0'],
  ])('is asked about: %s', async (_, value, numFmt) => {
    const { questions, records } = await readPopulationFile(await holding(value, numFmt));
    expect(questions).toMatchObject([{ about: 'cells', choices: ['records'], proposed: null, rows: [2] }]);
    expect(questions[0]!.shown![0]!.text).toContain('B2');
    expect(records).toHaveLength(2);
  });

  it.each<[string, ExcelJS.CellValue, string?]>([
    ['a figure in groups', 1_234_567, '#,##0'],
    ['a sum of money', -1234.5, '"¥"#,##0.00'],
    ['a share', 0.125, '0.0%'],
    ['a day', new Date(Date.UTC(2026, 3, 1)), 'yyyy/m/d'],
    ['a formula with its value', { formula: 'A2', result: 5 } as ExcelJS.CellValue],
    ['what is rounded for the eye', 12_345.678, '#,##0'],
  ])('is none where the same is said: %s', async (_, value, numFmt) => {
    const { questions, faults, records } = await readPopulationFile(await holding(value, numFmt));
    expect([questions, faults, records.map(({ row }) => row)]).toEqual([[], [], [2, 3]]);
  });

  it('is one that a merged area covers', async () => {
    const bytes = await sheet((of) => {
      for (const row of [
        ['番号', '区分'],
        ['R-1', 'x'],
        ['R-2', ''],
        ['R-3', 'y'],
      ])
        of.addRow(row);
      of.mergeCells('B2:B3');
    });
    expect((await readPopulationFile(bytes)).questions).toMatchObject([
      { about: 'cells', rows: [3], shown: [{ row: 3, text: 'B2:B3' }] },
    ]);
  });

  it('is read as it is stored by a reason, and as before where nobody was asked', async () => {
    const bytes = await holding(123, '000000');
    const said = await readPopulationFile(bytes, { cellsReason: '番号は先頭の0を除いて照合する' });
    expect([said.questions, said.records[0]!.values]).toEqual([[], ['R-1', '123']]);
    expect((await readPopulationFile(bytes, { cellsReason: ' ' })).questions).toHaveLength(1);
    expect((await readPopulationFile(bytes, asKept({ headRow: 1 }))).questions).toEqual([]);
  });
});
