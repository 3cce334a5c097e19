import type { CatalogueAnswer, CatalogueField } from '@akashi/domain/edition-import';
import type { NumberGrammar } from '@akashi/domain/catalogue';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readCatalogueFile, viewCatalogueFile } from './read-catalogue-file';

type Rows = readonly (readonly ExcelJS.CellValue[])[];

async function workbook(rows: Rows, merged: readonly string[] = []): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('一覧');
  rows.forEach((row) => sheet.addRow([...row]));
  merged.forEach((area) => sheet.mergeCells(area));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function read(
  bytes: Uint8Array,
  grammar: NumberGrammar,
  {
    columns = {},
    answers = [],
  }: { columns?: Partial<Record<CatalogueField, number[]>>; answers?: CatalogueAnswer[] } = {},
) {
  const view = await viewCatalogueFile(bytes);
  if (view.kind !== 'table') throw new Error('The file is no table.');
  const mapping = {
    sheets: view.proposed.sheets.map((own) => ({ ...own, columns: { ...own.columns, ...columns } })),
  };
  const { reading } = await readCatalogueFile(bytes, { mapping, grammar, answers });
  return {
    criteria: reading?.criteria.map(({ number, level, titleJa, titleEn, textJa, textEn }) =>
      [number, level, titleJa || titleEn, textJa || textEn].join(' '),
    ),
    told: reading?.faults.map(({ rule, address, value }) => `${rule} ${address} ${value}`),
  };
}

const head = ['統制目標番号', '統制目標', '詳細管理策番号', '詳細管理策'];
const criteria = ['5.1.1 3 方針群 ', '5.1.1.1 4  一つ目', '5.1.1.2 4  二つ目', '5.1.2 3 見直し ', '5.1.2.1 4  三つ目'];

describe('a catalogue whose numbers of two levels stand in two columns', () => {
  it('is read with each number above once, its cells merged over the rows below it', async () => {
    const rows = [
      head,
      ['5.1.1', '方針群', '5.1.1.1', '一つ目'],
      [null, null, '5.1.1.2', '二つ目'],
      ['5.1.2', '見直し', '5.1.2.1', '三つ目'],
    ];
    expect(await read(await workbook(rows, ['A2:A3', 'B2:B3']), 'ISMAP')).toEqual({ criteria, told: [] });
  });

  it('is read the same where they are repeated in every row, and where they have a row of their own', async () => {
    const repeated = [
      head,
      ['5.1.1', '方針群', '5.1.1.1', '一つ目'],
      ['5.1.1', '方針群', '5.1.1.2', '二つ目'],
      ['5.1.2', '見直し', '5.1.2.1', '三つ目'],
    ];
    const stairs = [
      head,
      ['5.1.1', '方針群', null, null],
      [null, null, '5.1.1.1', '一つ目'],
      [null, null, '5.1.1.2', '二つ目'],
      ['5.1.2', '見直し', null, null],
      [null, null, '5.1.2.1', '三つ目'],
    ];
    for (const rows of [repeated, stairs])
      expect(await read(await workbook(rows), 'ISMAP')).toEqual({ criteria, told: [] });
  });

  it('keeps asking about a cell that is merged where an item’s own words stand', async () => {
    const rows = [head, ['5.1.1', '方針群', '5.1.1.1', '一つ目'], [null, null, '5.1.1.2', null]];
    expect((await read(await workbook(rows, ['D2:D3']), 'ISMAP')).told).toEqual([
      'cell.merged D2 D2:D3',
      'catalogue.without-words C3 5.1.1.2',
    ]);
  });

  it('asks about a number above by its own cell, so that the answer is not taken for the row’s own', async () => {
    const bytes = await workbook([
      ['大項目番号', ...head.slice(1)],
      [5.1, '方針群', '5.10.1', '一つ目'],
    ]);
    expect((await read(bytes, 'GENERIC')).told).toEqual(['catalogue.number-cell A2 5.1']);
    const answers = [{ sheet: '一覧', row: 2, address: 'A2', number: '5.10', reason: '' }];
    expect(await read(bytes, 'GENERIC', { answers })).toEqual({
      criteria: ['5.10 1 方針群 ', '5.10.1 4  一つ目'],
      told: [],
    });
    const leftOut = [{ sheet: '一覧', row: 2, address: 'A2', number: null, reason: '見出しのため' }];
    expect((await read(bytes, 'GENERIC', { answers: leftOut })).criteria).toEqual(['5.10.1 4  一つ目']);
  });
});

describe('catalogues as they are published', () => {
  it('with a control in every row and its safeguards beside it, the words of both in one column', async () => {
    const rows = [
      ['CIS Control', 'CIS Safeguard', 'Asset Type', 'Title', 'Description'],
      [1, null, null, 'Inventory', 'Manage'],
      [1, '1.1', 'Devices', 'Establish', 'Keep a list'],
      [1, '1.2', 'Devices', 'Address', 'Remove'],
      [2, null, null, 'Software', 'Manage'],
      [2, '2.1', 'Software', 'Establish', 'Keep a list'],
    ];
    expect(await read(await workbook(rows), 'GENERIC')).toEqual({
      criteria: [
        '1 1 Inventory Manage',
        '1.1 4 Establish Keep a list',
        '1.2 4 Address Remove',
        '2 1 Software Manage',
        '2.1 4 Establish Keep a list',
      ],
      told: [],
    });
  });

  it('with an ampersand in the number, as A&A-01', async () => {
    const rows = [
      ['Control Domain', 'Control Title', 'Control ID', 'Control Specification'],
      ['Audit & Assurance', 'Policy', 'A&A-01', 'Establish'],
    ];
    expect(await read(await workbook(rows), 'GENERIC')).toEqual({ criteria: ['A&A-01 4 Policy Establish'], told: [] });
  });

  it('with the title behind the number above, in one cell', async () => {
    const rows = [
      ['上位の番号', '番号', '本文'],
      ['5.1　方針', '5.1.1', '一つ目'],
      ['5.1　方針', '5.1.2', '二つ目'],
    ];
    expect((await read(await workbook(rows), 'GENERIC')).criteria).toEqual([
      '5.1 1 方針 ',
      '5.1.1 4  一つ目',
      '5.1.2 4  二つ目',
    ]);
  });
});
