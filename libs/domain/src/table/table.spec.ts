import { describe, expect, it } from 'vitest';
import {
  checkMapping,
  columnLetters,
  columnNumber,
  headedColumns,
  headingFingerprint,
  headingMatch,
  proposeMapping,
  previewOf,
  readRecords,
  recallMapping,
  textOf,
} from '.';
import { fileOf, sampleFields, sheetOf } from './table.fixture';

const titled = sheetOf(
  [
    ['別紙 管理策一覧', null, null, null],
    [],
    [null, '管理策', null, '参照'],
    ['No.', '番号', '内容', 'JIS Q 27002'],
    [1, '5.1.1', '方針を定める', '5.1'],
    [],
    [2, '5.1.1.1', '方針を文書にする', null],
    [null, null, null, null, '※ 欄外の注'],
  ],
  { merged: ['A1:D1', 'B3:C3'] },
);

describe('the headings of a sheet', () => {
  it('are found below title lines, and a word merged over two columns is said of both', () => {
    expect(headedColumns(titled, { from: 3, to: 4 })).toEqual([
      { column: 1, words: ['No.'] },
      { column: 2, words: ['管理策', '番号'] },
      { column: 3, words: ['管理策', '内容'] },
      { column: 4, words: ['参照', 'JIS Q 27002'] },
    ]);
  });

  it.each([
    ['管理策番号', 'number', 1.999],
    ['管 理 策\n番号（必須）', 'number', 1],
    ['ｃｏｎｔｒｏｌ＿ＩＤ', 'number', 1.997],
    ['Notes on it', 'number', 0.998],
    ['備考', 'number', 0],
  ] as const)('“%s” against the field %s match as %f', (heading, name, match) => {
    expect(
      headingMatch(
        heading,
        sampleFields.find((field) => field.name === name)!,
      ),
    ).toBe(match);
  });

  it('have letters as a spreadsheet has them', () => {
    for (const column of [1, 26, 27, 52, 53, 702, 703]) expect(columnNumber(columnLetters(column))).toBe(column);
    expect([columnLetters(28), columnLetters(703)]).toEqual(['AB', 'AAA']);
  });
});

describe('a mapping to begin with', () => {
  it('comes from the words of the headings, and takes no row more than says something', () => {
    expect(proposeMapping(fileOf(titled), sampleFields).sheets).toEqual([
      { sheet: '管理策', head: { from: 4, to: 4 }, columns: { number: [2], text: [3], lineage: [4] } },
    ]);
  });

  it('takes every column that says a field which may have several', () => {
    const sheet = sheetOf([
      ['Control ID', 'Title', '27002', '27017'],
      ['5.1', 'Policies', '5.1', ''],
    ]);
    expect(proposeMapping(fileOf(sheet), sampleFields).sheets[0]?.columns).toEqual({
      number: [1],
      title: [2],
      lineage: [3, 4],
    });
  });

  it('reads each sheet that names what is required, and no sheet that is hidden', () => {
    const rows = [
      ['番号', '項目名'],
      ['5.1', '方針'],
    ];
    const named = (name: string, hidden = false) => sheetOf(rows, { name, hidden });
    const notes = sheetOf([['この資料について'], ['作成者']], { name: '表紙' });
    const file = fileOf(notes, named('管理策基準'), named('作業用', true), named('ガバナンス基準'));
    expect(proposeMapping(file, sampleFields).sheets.map(({ sheet }) => sheet)).toEqual([
      '管理策基準',
      'ガバナンス基準',
    ]);
  });

  it('proposes no column where no word is known, and the widest row as the head', () => {
    const sheet = sheetOf([['一覧'], ['あ', 'い', 'う'], ['1', '2', '3']]);
    expect(proposeMapping(fileOf(sheet), sampleFields).sheets).toEqual([
      { sheet: '管理策', head: { from: 2, to: 2 }, columns: {} },
    ]);
  });

  it('is offered again for a file with the same headings, under another name of the sheet', () => {
    const file = fileOf(titled);
    const next = fileOf({ ...titled, name: '管理策 2027', rows: titled.rows.slice(0, 4) });
    expect(headingFingerprint(next, sampleFields)).toBe(headingFingerprint(file, sampleFields));
    const recalled = recallMapping(proposeMapping(file, sampleFields), next, [0]);
    expect(recalled?.sheets[0]).toMatchObject({ sheet: '管理策 2027', columns: { number: [2] } });
    expect(recallMapping(proposeMapping(file, sampleFields), fileOf(), [0])).toBeNull();
  });
});

describe('a mapping', () => {
  const good = { sheet: '管理策', head: { from: 3, to: 4 }, columns: { number: [2], text: [3] } };

  it('of its file has no faults', () => {
    expect(checkMapping(fileOf(titled), sampleFields, { sheets: [good] })).toEqual([]);
  });

  it('may read a title behind the number in its cell', () => {
    const fields = sampleFields.map((field) =>
      field.name === 'number' ? { ...field, before: ['text' as const] } : field,
    );
    const sheets = [{ ...good, columns: { number: [2], text: [2, 3] } }];
    expect(checkMapping(fileOf(titled), fields, { sheets })).toEqual([]);
  });

  it.each([
    ['names no sheet', [], 'mapping.without-sheet'],
    ['names a sheet that is not there', [{ ...good, sheet: '別' }], 'mapping.unknown-sheet'],
    ['names a sheet twice', [good, good], 'mapping.sheet-twice'],
    ['has its head below the last row', [{ ...good, head: { from: 3, to: 8 } }], 'mapping.head-outside'],
    ['leaves out what is required', [{ ...good, columns: { text: [3] } }], 'mapping.field-missing'],
    ['names a column beyond the last', [{ ...good, columns: { number: [9] } }], 'mapping.column-outside'],
    ['reads a column as two fields', [{ ...good, columns: { number: [2], text: [2] } }], 'mapping.column-twice'],
    ['reads one field from two columns', [{ ...good, columns: { number: [1, 2] } }], 'mapping.several-columns'],
    ['names a field that is none', [{ ...good, columns: { number: [2], other: [3] } }], 'mapping.unknown-field'],
  ])('that %s is told so', (_, sheets, rule) => {
    expect(checkMapping(fileOf(titled), sampleFields, { sheets }).map((fault) => fault.rule)).toEqual([rule]);
  });
});

describe('what a person sees of a file before it is read', () => {
  it('are its first rows with shortened texts, and how many more there are', () => {
    const long = sheetOf([['番号'], ['あ'.repeat(500)], [], ['5.1']], { name: '一覧' });
    const file = fileOf({ ...long, rows: long.rows.map((row) => ({ ...row, hidden: row.row === 4 })) });
    const [sheet] = previewOf(file, 2).sheets;
    expect(sheet).toMatchObject({ name: '一覧', lastRow: 4, filledRows: 3, hiddenRows: 1, width: 1 });
    expect(sheet?.rows.map(({ row }) => row)).toEqual([1, 2]);
    expect(sheet?.rows[1]?.cells[0]?.text).toHaveLength(200);
  });
});

describe('the rows below a head', () => {
  it('are read or told why not, and the counts add to the last row', () => {
    const mapping = proposeMapping(fileOf(titled), sampleFields);
    const { records, counts } = readRecords(fileOf(titled), mapping);
    expect(records.map((record) => [record.row, textOf(record, 'number')])).toEqual([
      [5, '5.1.1'],
      [7, '5.1.1.1'],
    ]);
    expect(counts).toEqual({ read: 2, head: 4, blank: 1, elsewhere: 1, hidden: 0 });
  });

  it('that are hidden are read and counted, and cells merged in a mapped column are told', () => {
    const rows = titled.rows.map((row) => (row.row === 7 ? { ...row, hidden: true } : row));
    const sheet = { ...titled, rows, merged: ['A1:D1', 'B5:B6', 'F5:F6'] };
    const { counts, merged } = readRecords(fileOf(sheet), proposeMapping(fileOf(titled), sampleFields));
    expect(counts.hidden).toBe(1);
    expect(merged).toEqual([{ sheet: '管理策', area: 'B5:B6' }]);
  });
});
