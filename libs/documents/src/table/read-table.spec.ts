import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readTable } from './read-table';
import { tableLimits } from './table-limits';

const utf8 = (text: string) => new TextEncoder().encode(text);
const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const textsOf = async (bytes: Uint8Array) =>
  (await readTable(bytes)).sheets[0]?.rows.map(({ cells }) => cells.map(({ text }) => text));

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const catalogue = () =>
  workbook((book) => {
    const sheet = book.addWorksheet('管理策基準');
    sheet.addRow(['別紙 管理策一覧']);
    sheet.mergeCells('A1:D1');
    sheet.addRow([]);
    sheet.addRow(['番号', '内容', '改定日', '式']);
    sheet.addRow(['5.1.1', '方針', new Date(Date.UTC(2024, 7, 1)), { formula: 'A1', result: 'x' }]);
    sheet.addRow([5.1, '方針の全体', null, { formula: 'A1' }]);
    sheet.addRow(['5.1.2', '見直し']);
    sheet.getRow(6).hidden = true;
    sheet.getColumn(2).hidden = true;
    book.addWorksheet('作業用', { state: 'hidden' }).addRow(['メモ']);
  });

async function withPart(name: string, change: (xml: string) => string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await catalogue());
  zip.file(name, change((await zip.file(name)?.async('string')) ?? ''));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

describe('a workbook', () => {
  it('is read with the address and the kind of each cell', async () => {
    const { format, sheets } = await readTable(await catalogue());
    expect([format, sheets.map(({ name, hidden }) => [name, hidden])]).toEqual([
      'xlsx',
      [
        ['管理策基準', false],
        ['作業用', true],
      ],
    ]);
    expect(sheets[0]?.merged).toEqual(['A1:D1']);
    const rows = new Map(sheets[0]?.rows.map(({ row, cells }) => [row, cells]));
    expect([...rows.keys()]).toEqual([1, 3, 4, 5, 6]);
    expect(rows.get(4)).toMatchObject([
      { address: 'A4', text: '5.1.1', kind: 'text' },
      { address: 'B4', text: '方針', kind: 'text' },
      { address: 'C4', text: '2024-08-01', kind: 'date' },
      { address: 'D4', text: 'x', kind: 'text' },
    ]);
    expect(rows.get(5)).toMatchObject([
      { address: 'A5', text: '5.1', kind: 'number' },
      { kind: 'text' },
      { address: 'D5', text: '', kind: 'formula-without-value' },
    ]);
  });

  it('tells which rows and columns are hidden', async () => {
    const { sheets } = await readTable(await catalogue());
    expect(sheets.map(({ hiddenColumns }) => hiddenColumns)).toEqual([[2], undefined]);
    expect(sheets[0]?.rows.filter(({ hidden }) => hidden).map(({ row }) => row)).toEqual([6]);
  });

  it.each([
    ['is protected', hex('d0cf11e0a1b11ae1'), 'not-a-zip'],
    ['is a PDF', utf8('%PDF-1.7'), 'wrong-type'],
    ['holds nothing', new Uint8Array(), 'empty-file'],
    ['is over sixty megabytes', new Uint8Array(tableLimits.fileBytes + 1), 'too-large'],
    ['is cut short', hex('504b030414000000'), 'truncated'],
  ])('that %s is refused', async (_, bytes, code) => {
    await expect(readTable(bytes)).rejects.toMatchObject({ code });
  });

  it('is refused when it declares an entity', async () => {
    const declared = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
    const bytes = await withPart('xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('<worksheet', `${declared}<worksheet`),
    );
    await expect(readTable(bytes)).rejects.toMatchObject({ code: 'unsafe-xml' });
  });

  it('is refused when it carries macros', async () => {
    await expect(readTable(await withPart('xl/vbaProject.bin', () => 'code'))).rejects.toMatchObject({ code: 'macro' });
  });

  it('is refused when it unpacks to far more than it is', async () => {
    const bytes = await withPart('xl/worksheets/sheet1.xml', (xml) => xml + ' '.repeat(30_000_000));
    await expect(readTable(bytes)).rejects.toMatchObject({ code: 'bomb' });
  });

  it('is refused when it holds more cells or columns than are read', async () => {
    const bytes = await catalogue();
    await expect(readTable(bytes, { ...tableLimits, cells: 5 })).rejects.toMatchObject({ code: 'too-large' });
    await expect(readTable(bytes, { ...tableLimits, columns: 3 })).rejects.toMatchObject({ code: 'too-many-columns' });
    await expect(readTable(bytes, { ...tableLimits, rows: 3 })).rejects.toMatchObject({ code: 'too-many-rows' });
    await expect(readTable(bytes, { ...tableLimits, sheets: 1 })).rejects.toMatchObject({ code: 'bomb' });
  });

  it('tells a cell that is too long instead of cutting it', async () => {
    const { sheets } = await readTable(await catalogue(), { ...tableLimits, cellLength: 5 });
    expect(sheets[0]?.rows[0]?.cells[0]).toMatchObject({ address: 'A1', kind: 'too-long' });
  });
});

describe('a table kept as text', () => {
  const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));

  it.each([
    ['UTF-8', utf8('番号,氏名\n1,髙橋①\n'), 'utf-8', '髙橋①'],
    ['UTF-16 with its mark', utf16('\uFEFF番号,氏名\n1,髙橋①\n'), 'utf-16le', '髙橋①'],
    ['UTF-16 without it', utf16('番号,氏名\n1,髙橋①\n'), 'utf-16le', '髙橋①'],
    ['cp932', hex('94d48d862c8e8196bc0d0a312cfbfc8bb487400d0a'), 'shift_jis', '髙橋①'],
    ['EUC-JP', hex('c8d6b9e62cbbe1ccbe0a312cb6b60a'), 'euc-jp', '橋'],
    ['ISO-2022-JP', hex('1b2442485639661b28422c1b24423b614c3e1b28420a312c1b244236361b28420a'), 'iso-2022-jp', '橋'],
  ])('is read in %s, and says so', async (_, bytes, encoding, name) => {
    expect(await readTable(bytes)).toMatchObject({ format: 'csv', encoding });
    expect(await textsOf(bytes)).toEqual([
      ['番号', '氏名'],
      ['1', name],
    ]);
  });

  it('keeps its row numbers over title lines, blank lines and rows of unequal width', async () => {
    const { format, sheets } = await readTable(utf8('管理策一覧\n\n番号\t内容\n5.10\t"一行目\n二行目"\n5.2\n'));
    expect(format).toBe('tsv');
    expect(sheets[0]?.rows.map(({ row, cells }) => [row, cells.map(({ text }) => text)])).toEqual([
      [1, ['管理策一覧']],
      [3, ['番号', '内容']],
      [4, ['5.10', '一行目\n二行目']],
      [5, ['5.2']],
    ]);
  });

  it.each([
    ['has a quote that is not closed', utf8('a,b\n"1,2\n'), 'unterminated-quote'],
    ['holds a NUL', utf8('番号,内容\n1,a\0b\n2,c\n'), 'nul-character'],
    ['fits no encoding', hex('ff80ff80'), 'unknown-encoding'],
  ])('that %s is refused', async (_, bytes, code) => {
    await expect(readTable(bytes)).rejects.toMatchObject({ code });
  });
});
