import type { NumberGrammar } from '@akashi/domain/catalogue';
import type { CatalogueField } from '@akashi/domain/edition-import';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readCatalogueFile, viewCatalogueFile } from './read-catalogue-file';

const utf8 = (text: string) => new TextEncoder().encode(text);

async function workbook(rows: readonly (readonly ExcelJS.CellValue[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('一覧');
  rows.forEach((row) => sheet.addRow([...row]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  zip.file(name, change((await zip.file(name)?.async('string')) ?? ''));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Reads a file by what is proposed for it, with some columns chosen by hand. */
async function read(
  bytes: Uint8Array,
  columns: Partial<Record<CatalogueField, number[]>> = {},
  grammar: NumberGrammar = 'GENERIC',
) {
  const view = await viewCatalogueFile(bytes);
  if (view.kind !== 'table') throw new Error('The file is no table.');
  const mapping = {
    sheets: view.proposed.sheets.map((own) => ({ ...own, columns: { ...own.columns, ...columns } })),
  };
  const { reading, mappingFaults } = await readCatalogueFile(bytes, { mapping, grammar, answers: [] });
  if (!reading) throw new Error(JSON.stringify(mappingFaults));
  const { criteria, faults } = reading;
  return {
    criteria,
    numbers: criteria.map(({ number }) => number),
    told: faults.map(({ rule, address, value }) => `${rule} ${address} ${value}`),
  };
}

describe('a workbook as catalogues come', () => {
  const joined: ExcelJS.CellValue[][] = [
    ['番号', '本文'],
    ['5.1　方針', 'a'],
    ['5.1.1 Policies', 'b'],
    ['5.1.2', 'c'],
    ['5.1.2.1', 'd'],
  ];

  it('with number and title in one cell is asked about, never read as one long number', async () => {
    const { numbers, told } = await read(await workbook(joined));
    expect(numbers).toEqual(['5.1.2', '5.1.2.1']);
    expect(told).toEqual(['catalogue.number-malformed A2 5.1　方針', 'catalogue.number-malformed A3 5.1.1 Policies']);
  });

  it.each(['ISMAP', 'GENERIC'] as const)(
    'is parted where the title is read from the same column (%s)',
    async (grammar) => {
      const { criteria, told } = await read(await workbook(joined), { titleJa: [1] }, grammar);
      expect(told).toEqual([]);
      expect(criteria.map(({ number, titleJa }) => [number, titleJa])).toEqual([
        ['5.1', '方針'],
        ['5.1.1', 'Policies'],
        ['5.1.2', ''],
        ['5.1.2.1', ''],
      ]);
    },
  );

  it('with a word that may mean mandatory or not is asked about', async () => {
    const rows = [
      ['番号', '題名', '必須'],
      ['5.1', 'a', '◎'],
      ['5.2', 'b', '○'],
      ['5.3', 'c', '任意'],
    ];
    const { criteria, told } = await read(await workbook(rows));
    expect(told).toEqual(['catalogue.mandatory-unknown C2 ◎']);
    expect(criteria.map(({ isMandatory }) => isMandatory)).toEqual([false, true, false]);
  });

  it('with its rows out of order stands as deep as its numbers say', async () => {
    const rows = [
      ['番号', '題名'],
      ['4.1.2', 'a'],
      ['4.1', 'b'],
      ['4', 'c'],
    ];
    const { criteria } = await read(await workbook(rows));
    expect(criteria.map(({ number, depth, level }) => [number, depth, level])).toEqual([
      ['4.1.2', 3, 4],
      ['4.1', 2, 2],
      ['4', 1, 1],
    ]);
  });

  it('with an error for a number is asked about once, and its answer is enough', async () => {
    const bytes = await workbook([
      ['番号', '題名'],
      [{ error: '#REF!' }, 'a'],
    ]);
    expect((await read(bytes)).told).toEqual(['catalogue.number-malformed A2 #REF!']);
    const view = await viewCatalogueFile(bytes);
    const mapping = view.kind === 'table' ? view.proposed : null;
    const answers = [{ sheet: '一覧', row: 2, number: '5.1', reason: '' }];
    const { reading } = await readCatalogueFile(bytes, { mapping, grammar: 'GENERIC', answers });
    expect([reading?.faults, reading?.criteria.map(({ number }) => number)]).toEqual([[], ['5.1']]);
  });

  it('whose two sheets have one name is refused: one of them would be lost', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('A').addRow(['番号']);
    book.addWorksheet('B').addRow(['番号']);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const twice = await withPart(bytes, 'xl/workbook.xml', (xml) => xml.replace('name="B"', 'name="A"'));
    await expect(viewCatalogueFile(twice)).rejects.toMatchObject({ code: 'damaged', place: { sheet: 'A' } });
  });

  it('that points to a text it does not hold is refused at its cell', async () => {
    const bytes = await workbook([
      ['番号', '題名'],
      ['5.1', 'a'],
    ]);
    const broken = await withPart(bytes, 'xl/worksheets/sheet1.xml', (xml) => xml.replace('<v>3</v>', '<v>99</v>'));
    await expect(viewCatalogueFile(broken)).rejects.toMatchObject({ code: 'damaged', place: { cell: 'B2' } });
  });

  it('that shows what was changed in it is asked about: what is struck out is no text of an edition', async () => {
    const changed = { richText: [{ font: { strike: true }, text: '毎年' }, { text: '半年ごとに見直す' }] };
    const { told, criteria } = await read(
      await workbook([
        ['番号', '本文'],
        ['5.1', changed],
        [{ richText: [{ font: { strike: true }, text: '5.2' }] }, 'b'],
        ['5.3', { richText: [{ font: { bold: true }, text: 'c' }] }],
      ]),
    );
    expect(told).toEqual(['cell.struck-text B2 毎年半年ごとに見直す', 'cell.struck-text A3 5.2']);
    expect(criteria).toHaveLength(3);
  });

  it('with readings over its kanji and letters in several faces keeps the text alone', async () => {
    const rich = { richText: [{ text: '情報' }, { font: { bold: true }, text: '保護' }] };
    const bytes = await withPart(
      await workbook([
        ['番号', '題名'],
        ['5.1', 'X'],
        ['5.2', rich],
      ]),
      'xl/sharedStrings.xml',
      (xml) => xml.replace('<t>X</t>', '<t>方針</t><rPh sb="0" eb="2"><t>ホウシン</t></rPh>'),
    );
    expect((await read(bytes)).criteria.map(({ titleJa }) => titleJa)).toEqual(['方針', '情報保護']);
  });
});

describe('a text file as catalogues come', () => {
  const table = ['番号,題名', '5.1,a', '5.2,b', ''];

  it.each([
    ['lines that end in several ways', table[0] + '\r\n5.1,a\n5.2,b\r', 'csv'],
    ['a bar between its values', '番号|題名\n5.1|a\n5.2|b\n', 'csv'],
    ['the separator named above it', 'sep=;\n番号;題名\n5.1;a\n5.2;b\n', 'csv'],
    ['the end mark of a host', `${table.join('\n')}\u001a`, 'csv'],
    ['letters that nobody sees', '番号,題名\n\ufeff5.1\u200b,a\n5.2\u00a0,b\n', 'csv'],
  ])('with %s is read whole', async (_, text) => {
    const { numbers, told } = await read(utf8(text));
    expect([numbers, told]).toEqual([['5.1', '5.2'], []]);
  });

  it('keeps a quote inside a value', async () => {
    const { criteria } = await read(utf8('番号,題名\n5.1,24" モニタ\n5.2,"a ""b"", c"\n'));
    expect(criteria.map(({ titleJa }) => titleJa)).toEqual(['24" モニタ', 'a "b", c']);
  });

  it.each([
    [
      'a web page',
      '<!DOCTYPE html><table><tr><td>番号</td></tr></table>',
      { code: 'wrong-type', place: { part: 'HTML' } },
    ],
    ['an XML document', '<?xml version="1.0"?><catalog/>', { code: 'wrong-type', place: { part: 'XML' } }],
    ['a list in JSON', '[{"id":"5.1"}]', { code: 'wrong-type', place: { part: 'JSON' } }],
  ])('that is %s is refused by the name of what it is', async (_, text, refusal) => {
    await expect(viewCatalogueFile(utf8(text))).rejects.toMatchObject(refusal);
  });

  it('with a damaged byte is refused at its line', async () => {
    const bytes = Uint8Array.from([...utf8('番号,題名\n5.1,情報\n5.2,caf'), 0xe9, 0x0a]);
    const place = { row: 3, part: 'UTF-8' };
    await expect(viewCatalogueFile(bytes)).rejects.toMatchObject({ code: 'unknown-encoding', place });
  });
});
