import { asKept } from '@akashi/domain/population-file';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readPopulationFile } from './read-population-file';

async function workbook(change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('一覧');
  [['番号', '件名'], ...[1, 2, 3, 4].map((n) => [`R-${n}`, `申請 ${n}`])].forEach((row) => sheet.addRow(row));
  change(sheet, book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
const strike = (cell: ExcelJS.Cell) => (cell.style = { ...cell.style, font: { strike: true } });
const crossedOut = () =>
  workbook((sheet) => {
    strike(sheet.getCell('A3'));
    sheet.getCell('B5').value = { richText: [{ text: '申請' }, { font: { strike: true }, text: ' 4' }] };
  });

describe('a population with records that are struck out', () => {
  it('is asked about by their rows, and drops and takes none of them in silence', async () => {
    const { questions, records } = await readPopulationFile(await crossedOut());
    expect(records).toHaveLength(4);
    expect(questions).toEqual([
      {
        about: 'struck',
        choices: ['records'],
        proposed: null,
        rows: [3, 5],
        shown: [
          { row: 3, text: 'R-2 申請 2' },
          { row: 5, text: 'R-4 申請 4' },
        ],
      },
    ]);
  });

  it('is read whole by a reason, and by none that is blank', async () => {
    const bytes = await crossedOut();
    const said = async (struckReason: string) => (await readPopulationFile(bytes, { struckReason })).questions.length;
    expect([await said('取り消した後に再申請した記録'), await said('　')]).toEqual([0, 1]);
  });

  it('was read without a question when nobody was asked, and is read so again', async () => {
    expect((await readPopulationFile(await crossedOut(), asKept({ headRow: 1 }))).questions).toEqual([]);
  });

  it('is asked about its records alone: a head that is struck out is none of them', async () => {
    const bytes = await workbook((sheet) => strike(sheet.getCell('A1')));
    expect((await readPopulationFile(bytes, { headRow: 1 })).questions).toEqual([]);
  });
});

describe('a population of which the sheet hides a part', () => {
  it('is read whole, and tells rows, columns and the sheet itself', async () => {
    const bytes = await workbook((sheet, book) => {
      sheet.getRow(2).hidden = true;
      sheet.getRow(4).hidden = true;
      sheet.getRow(90).hidden = true;
      sheet.getColumn(2).hidden = true;
      sheet.getColumn(9).hidden = true;
      sheet.state = 'hidden';
      book.addWorksheet('空');
    });
    const { records, notices, questions } = await readPopulationFile(bytes);
    expect([records.length, questions]).toEqual([4, []]);
    expect(notices.filter(({ rule }) => rule.startsWith('hidden'))).toEqual([
      { rule: 'hidden-rows', row: 2, column: 0, value: '2' },
      { rule: 'hidden-columns', row: 0, column: 2, value: '1' },
      { rule: 'hidden-sheet', row: 0, column: 0, value: '一覧' },
    ]);
  });

  it('tells nothing where everything is shown', async () => {
    expect((await readPopulationFile(await workbook(() => undefined))).notices).toEqual([]);
  });
});
