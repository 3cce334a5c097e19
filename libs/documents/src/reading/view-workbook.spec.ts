import type { ReadFileView } from '@akashi/contracts';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { viewFile } from './view-file';

type Workbook = Extract<ReadFileView, { kind: 'workbook' }>;

async function bytesOf(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function withParts(
  bytes: Uint8Array,
  parts: Readonly<Record<string, (xml: string) => string>>,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  for (const [name, change] of Object.entries(parts)) {
    zip.file(name, change((await zip.file(name)?.async('string')) ?? ''));
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const shown = async (bytes: Uint8Array): Promise<Workbook> => {
  const view = await viewFile(bytes, []);
  expect(view.kind).toBe('workbook');
  return view as Workbook;
};

const rowsOf = ({ sheets }: Workbook, at = 0) =>
  sheets[at]!.rows.map(({ row, cells }) => [row, ...cells.map(({ column, text }) => `${column}:${text}`)]);

describe('a workbook', () => {
  it('is shown as its sheets show it, each row and column where it stands', async () => {
    const bytes = await bytesOf((book) => {
      const sheet = book.addWorksheet('発行一覧');
      sheet.addRow(['番号', '発行', '率', '式']);
      sheet.addRow([1, new Date(Date.UTC(2026, 9, 1, 9, 12, 5)), 0.25, { formula: 'A2*2', result: 2 }]);
      sheet.getCell('B2').numFmt = 'yyyy/m/d h:mm:ss';
      sheet.getCell('C2').numFmt = '0%';
      sheet.getCell('D5').value = { richText: [{ text: '承' }, { text: '認' }] };
      book.addWorksheet('控え', { state: 'hidden' }).addRow(['x']);
    });
    const view = await shown(bytes);
    expect(view.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['発行一覧', false],
      ['控え', true],
    ]);
    expect(rowsOf(view)).toEqual([
      [1, '1:番号', '2:発行', '3:率', '4:式'],
      [2, '1:1', '2:2026-10-01 09:12:05', '3:25%', '4:2'],
      [5, '4:承認'],
    ]);
    expect(view.leftOut).toEqual([{ what: 'hidden', count: 1 }]);
  });

  it('shows times and hours that went by, and errors as they stand', async () => {
    const bytes = await bytesOf((book) => {
      const sheet = book.addWorksheet('x');
      sheet.addRow([0.5, 1.5, { error: '#REF!' }]);
      sheet.getCell('A1').numFmt = 'h:mm';
      sheet.getCell('B1').numFmt = '[h]:mm';
    });
    expect(rowsOf(await shown(bytes))).toEqual([[1, '1:12:00', '2:36:00', '3:#REF!']]);
  });

  it('with macros, links, pictures and formulas that nobody computed says so, and runs none', async () => {
    const plain = await bytesOf((book) => book.addWorksheet('x').addRow(['a', { formula: 'NOW()' }]));
    const bytes = await withParts(plain, {
      '[Content_Types].xml': (xml) =>
        xml.replace('openxmlformats-officedocument.spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main'),
      'xl/vbaProject.bin': () => 'Sub Auto_Open()',
      'xl/media/image1.png': () => 'x',
      'xl/externalLinks/externalLink1.xml': () => '<externalLink/>',
    });
    const view = await shown(bytes);
    expect(rowsOf(view)[0]).toContain('1:a');
    expect(view.leftOut.map(({ what }) => what).sort()).toEqual(['formulas', 'links', 'macros', 'pictures']);
  });

  it('beyond what a person reads is cut, and says where', async () => {
    const long = await bytesOf((book) => {
      const sheet = book.addWorksheet('長い');
      for (let row = 1; row <= 10_400; row += 1) sheet.addRow([row]);
      book.addWorksheet('次').addRow(['x']);
    });
    const view = await shown(long);
    expect([view.sheets[0]!.rows.length, view.sheets[1]!.rows.length]).toEqual([10_000, 0]);
    expect(view.leftOut).toEqual([{ what: 'rows', count: 10_000 }]);
    const wide = await bytesOf((book) =>
      book.addWorksheet('広い').addRow(Array.from({ length: 16_384 }, (_, at) => at)),
    );
    const cut = await shown(wide);
    expect([cut.sheets[0]!.rows[0]!.cells.length, cut.leftOut]).toEqual([200, [{ what: 'columns', count: 200 }]]);
  });
});

describe('a workbook made to do harm', () => {
  it('that shows one long text in every cell is cut where it is more than anybody reads', async () => {
    const bytes = await withParts(await plain(), {
      'xl/sharedStrings.xml': () =>
        `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${'字'.repeat(2_000)}</t></si></sst>`,
      'xl/worksheets/sheet1.xml': sheetOf(
        Array.from({ length: 90 }, () => `<row>${'<c t="s"><v>0</v></c>'.repeat(60)}</row>`).join(''),
      ),
    });
    const view = await shown(bytes);
    const cells = view.sheets[0]!.rows.reduce((sum, row) => sum + row.cells.length, 0);
    expect([cells, view.leftOut]).toEqual([4_000, [{ what: 'cells', count: 4_000 }]]);
  });

  const plain = () => bytesOf((book) => book.addWorksheet('x').addRow(['a']));
  const sheetOf = (content: string) => (): string =>
    `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${content}</sheetData></worksheet>`;

  it.each([
    ['damaged', 'a hundred thousand columns', sheetOf('<row r="1"><c r="EQXE1"><v>1</v></c></row>')],
    [
      'unsafe',
      'an entity from elsewhere',
      (): string => '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><worksheet>&y;</worksheet>',
    ],
    [
      'unsafe',
      'entities that grow',
      (): string => '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>',
    ],
    [
      'bomb',
      'a zip that is a bomb',
      sheetOf(`<row r="1"><c r="A1" t="inlineStr"><is><t>${' '.repeat(3 * 2 ** 20)}</t></is></c></row>`),
    ],
    ['damaged', 'a shared text that is not there', sheetOf('<row r="1"><c r="A1" t="s"><v>9</v></c></row>')],
    ['damaged', 'a shared text before the first', sheetOf('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>')],
  ] as const)('is %s: %s', async (why, _, sheet) => {
    const bytes = await withParts(await plain(), { 'xl/worksheets/sheet1.xml': sheet });
    expect(await viewFile(bytes, [])).toEqual({ kind: 'unread', why });
  });

  it.each([
    ['old-format', 'one of before 2007', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    [
      'encrypted',
      'one under a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['unknown', 'bytes of no kind', Uint8Array.from([1, 2, 3, 4, 5, 6])],
    ['damaged', 'half a file', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(60)])],
  ] as const)('is %s: %s', async (why, _, bytes) => {
    expect(await viewFile(bytes, [])).toEqual({ kind: 'unread', why });
  });

  it('is no workbook where it is an archive of other things', async () => {
    const zip = new JSZip().file('a.txt', 'a');
    expect(await viewFile(await zip.generateAsync({ type: 'uint8array' }), [])).toEqual({
      kind: 'unread',
      why: 'unknown',
    });
  });
});
