import type { NumberGrammar } from '@akashi/domain/catalogue';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readCatalogueFile, viewCatalogueFile } from './read-catalogue-file';

type Line = readonly [number: ExcelJS.CellValue, format?: string | undefined, lineage?: ExcelJS.CellValue];

async function catalogue(lines: readonly Line[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('一覧');
  sheet.addRow(['番号', '題名', 'JIS Q 27002']);
  lines.forEach(([number, format, lineage], at) => {
    const row = sheet.addRow([number, `題 ${at}`, lineage ?? null]);
    if (format) row.getCell(1).numFmt = format;
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function read(bytes: Uint8Array, grammar: NumberGrammar = 'GENERIC', answers: [row: number, is: string][] = []) {
  const view = await viewCatalogueFile(bytes);
  const mapping = view.kind === 'table' ? view.proposed : null;
  const said = answers.map(([row, number]) => ({ sheet: '一覧', row, number, reason: '' }));
  const { reading } = await readCatalogueFile(bytes, { mapping, grammar, answers: said });
  return {
    numbers: reading?.criteria.map(({ number }) => number) ?? [],
    told: reading?.faults.map(({ rule, address, value }) => `${rule} ${address} ${value}`) ?? [],
  };
}

async function withXml(bytes: Uint8Array, name: string, change: (xml: string) => string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const before = (await zip.file(name)?.async('string')) ?? '';
  const after = change(before);
  expect(after).not.toBe(before);
  zip.file(name, after);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

describe('a number that a workbook shows otherwise than it stores', () => {
  it.each(['ISMAP', 'GENERIC'] as const)(
    'is asked about as it is seen, never read as what is stored (%s)',
    async (grammar) => {
      const bytes = await catalogue([
        [5, '0.0'],
        [6, '0.00'],
        [7, '00'],
        [8, '0%'],
        [5.1, '0.00'],
        [9, '"第"0"章"'],
      ]);
      const { numbers, told } = await read(bytes, grammar);
      expect(numbers).toEqual([]);
      expect(told.filter((line) => line.startsWith('catalogue.number'))).toEqual([
        'catalogue.number-cell A2 5.0',
        'catalogue.number-cell A3 6.00',
        'catalogue.number-cell A4 07',
        'catalogue.number-cell A5 800%',
        'catalogue.number-cell A6 5.10',
        'catalogue.number-cell A7 第9章',
      ]);
    },
  );

  it('whose format cannot be repeated is told with it', async () => {
    const bytes = await catalogue([
      [5.25, '# ?/?'],
      [5, '0.00E+00'],
      [5, 'h:mm'],
      [5, 'm.d'],
    ]);
    expect(await read(bytes)).toMatchObject({
      numbers: [],
      told: expect.arrayContaining([
        'catalogue.number-formatted A2 5.25 [# ?/?]',
        'catalogue.number-formatted A3 5 [0.00E+00]',
        'catalogue.number-formatted A4 5 [h:mm]',
        'catalogue.number-formatted A5 5 [m.d]',
      ]) as string[],
    });
  });

  it('is a day where somebody typed 5.1 and the program made a date of it', async () => {
    const { numbers, told } = await read(await catalogue([[new Date(Date.UTC(2026, 4, 1)), 'm"."d']]));
    expect(numbers).toEqual([]);
    expect(told).toContain('catalogue.number-is-date A2 2026-05-01');
  });

  it('that is a text is asked about where its format adds to it', async () => {
    expect((await read(await catalogue([['5.1', '"A."@']]))).told).toContain('catalogue.number-cell A2 A.5.1');
  });

  it('is read where both are the same, in whatever way the format says so', async () => {
    const plain: Line[] = [
      [5, '0'],
      [6, '0_ '],
      [7, '#,##0_);[Red](#,##0)'],
      [8, '@'],
      ['9.10', '0.00'],
    ];
    expect(await read(await catalogue(plain))).toEqual({ numbers: ['5', '6', '7', '8', '9.10'], told: [] });
  });

  it('is what a person says it is', async () => {
    const bytes = await catalogue([[5, '0.0'], ['5.1']]);
    expect(await read(bytes, 'GENERIC', [[2, '5.0']])).toEqual({ numbers: ['5.0', '5.1'], told: [] });
  });

  it('is asked about with its suffix, and the answer is both of them', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('一覧');
    sheet.addRow(['番号', '末尾', '題名']);
    sheet.addRow(['5.1', 1, '題']).getCell(2).numFmt = '00';
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    expect((await read(bytes)).told).toContain('catalogue.number-cell A2 5.1.01');
    expect(await read(bytes, 'GENERIC', [[2, '5.1.01']])).toEqual({ numbers: ['5.1.01'], told: [] });
  });

  it('is no less one where it is the number of another framework', async () => {
    const bytes = await catalogue([
      ['5.1', undefined, 9.2],
      ['5.2', undefined, new Date(Date.UTC(2026, 4, 1))],
      ['5.3', undefined, '9.2.3'],
    ]);
    expect((await read(bytes)).told).toEqual(['catalogue.lineage-cell C2 9.2', 'catalogue.lineage-cell C3 2026-05-01']);
  });
});

describe('the file as another program wrote it', () => {
  const sheet1 = 'xl/worksheets/sheet1.xml';

  it('stores 5.0 where Excel would show 5, and is asked about', async () => {
    const bytes = await withXml(await catalogue([[5]]), sheet1, (xml) => xml.replace('<v>5</v>', '<v>5.0</v>'));
    expect((await read(bytes)).told).toContain('catalogue.number-cell A2 5');
  });

  it.each([
    ['2', 'catalogue.number-cell A2 5.00'],
    ['12', 'catalogue.number-formatted A2 5 [# ?/?]'],
    ['163', 'catalogue.number-formatted A2 5 [[163]]'],
  ])('names the format %s of the list by its place alone', async (format, fault) => {
    const bytes = await withXml(await catalogue([[5, '0.0']]), 'xl/styles.xml', (xml) =>
      xml.replace(/(<cellXfs[\s\S]*?)numFmtId="(?!0")\d+"/, `$1numFmtId="${format}"`),
    );
    expect((await read(bytes)).told).toContain(fault);
  });

  it('holds the number as the stored value of a formula', async () => {
    const bytes = await catalogue([[{ formula: '2+3', result: 5 }, '0.0']]);
    expect((await read(bytes)).told).toContain('catalogue.number-cell A2 5.0');
  });
});
