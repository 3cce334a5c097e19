import { readPopulationFile } from '@akashi/documents';
import { drawSheet } from '@akashi/domain/sampling';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from './bag';
import { compareDraw } from './compare-draw';
import { readDecided } from './read-decided';

const headed = { quotes: 'letters', headRow: 1, footer: 'records' } as const;
const decided = { form: 'akashi-rows-2', sheet: '一覧', ...headed, equalRows: 'by-place' } as const;

async function workbook(rows: ExcelJS.CellValue[][], change: (sheet: ExcelJS.Worksheet) => void = () => undefined) {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('表紙').addRow(['x']);
  const sheet = book.addWorksheet('一覧');
  for (const row of rows) sheet.addRow(row);
  change(sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function asTheFirmReads(bytes: Uint8Array) {
  const { records } = await readPopulationFile(bytes, { ...headed, sheet: '一覧', equalRowsReason: 'x' });
  return records.map(({ values }) => values);
}

describe('a sheet of a workbook', () => {
  it('is read as the firm\u2019s own reader does, whatever its cells hold', async () => {
    const cell: fc.Arbitrary<ExcelJS.CellValue> = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', '&', '<', '"', '\n', '\r', ' ', 'あ', '_x000D_', ']]>'), maxLength: 5 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.date({ min: new Date('1899-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
      fc.constantFrom<ExcelJS.CellValue>(
        null,
        { error: '#N/A' },
        { formula: 'A1', result: 'x' },
        { formula: 'A1', result: 7 },
        { formula: 'A1' },
        { richText: [{ text: 'あ' }, { text: ' い', font: { bold: true } }] },
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), async (rows) => {
        const bytes = await workbook([['番号', '件名', '日付', '備考'], ...rows.map((row, n) => [n, ...row])]);
        expect(readDecided(bytes, decided).rows).toEqual(await asTheFirmReads(bytes));
      }),
      { numRuns: 60 },
    );
  });

  it('is read with its formats of days and its empty rows', async () => {
    const bytes = await workbook([['番号', '日付'], [1, 46_000], [], [2, 46_001.5]], (sheet) => {
      sheet.getCell('B2').numFmt = 'yyyy"年"m"月"d"日"';
      sheet.getCell('B4').numFmt = '#,##0.0';
    });
    expect(readDecided(bytes, decided).rows).toEqual([
      ['1', '2025-12-09'],
      ['2', '46001.5'],
    ]);
    expect(await asTheFirmReads(bytes)).toEqual(readDecided(bytes, decided).rows);
  });
});

describe('a sheet that does not fit its file', () => {
  const seedHex = '0a'.repeat(32);
  const sheetOf = (bytes: Uint8Array, choices: object) =>
    drawSheet({
      code: 'P-01',
      fileSha256: sha256Hex(bytes),
      rowCount: 1,
      reading: { form: 'akashi-rows-2', choices: { ...headed, ...choices } },
      seedSha256: sha256Hex(Buffer.from(seedHex, 'hex')),
      draws: [{ algorithm: 'akashi-rank-sha256-1', seedHex, size: 1 }],
      items: [{ rank: 1, rowNumber: 1, voidReason: null }],
    })!;

  it('names a sheet for a text, or letters for a workbook', async () => {
    const [book, text] = [await workbook([['番号'], ['1']]), Buffer.from('番号\n1\n')];
    expect(compareDraw(book, sheetOf(book, { sheet: '一覧' })).differs).toEqual([]);
    expect(compareDraw(book, sheetOf(book, { encoding: 'utf-8' })).differs).toContain('reading');
    expect(compareDraw(text, sheetOf(text, { encoding: 'utf-8', delimiter: ',' })).differs).toEqual([]);
    expect(compareDraw(text, sheetOf(text, { sheet: '一覧' })).differs).toContain('reading');
    expect(() => compareDraw(book, sheetOf(book, { sheet: '二覧' }))).toThrow('missing');
  });

  it('is of another form than is known', () => {
    const text = Buffer.from('番号\n1\n');
    const sheet = sheetOf(text, { encoding: 'utf-8' });
    expect(() => compareDraw(text, { ...sheet, algorithm: 'akashi-rank-2' })).toThrow('akashi-rank-2');
    const reading = { ...sheet.reading!, form: 'akashi-rows-3' };
    expect(() => compareDraw(text, { ...sheet, reading })).toThrow('akashi-rows-3');
  });

  it('is of a workbook with a cell far to the right, which the firm takes in as little', async () => {
    const far = await workbook([['番号', ...Array.from({ length: 200 }, () => ''), '迷子'], ['1']]);
    await expect(readPopulationFile(far, headed)).rejects.toMatchObject({ code: 'too-many-columns' });
    expect(() => compareDraw(far, sheetOf(far, { sheet: '一覧' }))).toThrow('beyond-limits');
  });

  it('is told from a file that was damaged on its way', async () => {
    const book = await workbook([['番号'], ['1']]);
    const sheet = sheetOf(book, { sheet: '一覧' });
    expect(() => compareDraw(book.slice(0, -30), sheet)).toThrow('hash-differs');
  });

  it('passes over rows that were void', () => {
    const text = Buffer.from('番号\n1\n2\n3\n');
    const sheet = { ...sheetOf(text, { encoding: 'utf-8', delimiter: ',' }), rowCount: 3 };
    const [first, second] = compareDraw(text, { ...sheet, size: 2 }).sample;
    const items = [
      { rank: 1, row: first!.row, isVoid: true },
      { rank: 2, row: second!.row, isVoid: false },
    ];
    expect(compareDraw(text, { ...sheet, items }).differs).toEqual([]);
    expect(compareDraw(text, { ...sheet, items: items.slice(1) }).differs).toEqual(['sample']);
  });

  it('holds void rows against the ranking too', () => {
    const text = Buffer.from('番号\n1\n2\n3\n');
    const whole = { ...sheetOf(text, { encoding: 'utf-8', delimiter: ',' }), rowCount: 3 };
    const [first, second, third] = compareDraw(text, { ...whole, size: 3 }).sample;
    const drawn = { rank: 1, row: first!.row, isVoid: false };
    const withVoid = (rank: number, row: number) =>
      compareDraw(text, { ...whole, items: [drawn, { rank, row, isVoid: true }] }).differs;
    expect(withVoid(2, 99)).toEqual(['sample']);
    expect(withVoid(3, third!.row)).toEqual(['sample']);
    const passed = [
      { rank: 3, row: first!.row, isVoid: true },
      { rank: 2, row: second!.row, isVoid: false },
    ];
    expect(compareDraw(text, { ...whole, items: passed }).differs).toEqual(['sample']);
    const exhausted = [drawn, { rank: 2, row: second!.row, isVoid: true }, { rank: 3, row: third!.row, isVoid: true }];
    expect(compareDraw(text, { ...whole, size: 2, items: exhausted }).differs).toEqual([]);
  });
});
