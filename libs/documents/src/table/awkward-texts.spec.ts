import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readTable } from './read-table';
import { readPopulationFile } from '../population/read-population-file';

const keyed = Buffer.from('PK,氏名\n1,山田\n2,佐藤\n');

describe('a text that begins as an archive does', () => {
  it('is read as the text it is', async () => {
    const { format, records } = await readPopulationFile(keyed, { headRow: 1 });
    expect([format, records.map(({ values }) => values)]).toEqual([
      'text',
      [
        ['1', '山田'],
        ['2', '佐藤'],
      ],
    ]);
    expect((await readTable(keyed)).format).toBe('csv');
  });
});

describe('a sheet that is not there', () => {
  it('is asked for again, and is no population without records', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('一覧').addRows([
      ['番号', '氏名'],
      ['1', '山田'],
    ]);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const { questions } = await readPopulationFile(bytes, { headRow: 1, sheet: '二覧' });
    expect(questions).toMatchObject([{ about: 'sheet', choices: ['一覧'], proposed: '一覧' }]);
    expect((await readPopulationFile(bytes, { headRow: 1, sheet: '一覧' })).questions).toEqual([]);
  });
});

describe('a table with end marks in its middle', () => {
  it('is read in one go, and loses those at its end alone', async () => {
    const middle = Buffer.from(`番号,氏名\n1,${'\u001a'.repeat(300_000)}x\n`);
    const { sheets } = await readTable(middle);
    expect(sheets[0]?.rows[1]?.cells[1]?.kind).toBe('too-long');
    const ended = await readTable(Buffer.from('番号,氏名\n1,a\n\u001a\u001a \n'));
    expect(ended.sheets[0]?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['番号', '氏名'],
      ['1', 'a'],
    ]);
  });
});
