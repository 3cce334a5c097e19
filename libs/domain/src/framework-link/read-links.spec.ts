import { describe, expect, it } from 'vitest';
import { fileOf, sheetOf } from '../table/table.fixture';
import { proposeLinkColumns } from './propose-link-columns';
import { checkLinkColumns, readLinks } from './read-links';

const criteria = [
  { key: '9.2.1.3', number: '9.2.1.3.PB' },
  { key: '9.2.1.4', number: '9.2.1.4' },
];
type Rows = Parameters<typeof sheetOf>[0];

/** The list as it is read by the columns that its headings propose. */
function read(rows: Rows, merged: string[] = []) {
  const file = fileOf(sheetOf(rows, { merged }));
  const { links, faults } = readLinks(file, proposeLinkColumns(file), criteria);
  return {
    links: links.map(({ criterionKey, framework, reference }) => `${criterionKey} ${framework} ${reference}`),
    faults: faults.map(({ rule, address, value }) => [rule, address, value]),
  };
}

describe('a list of links', () => {
  it('is read with the names of frameworks as people write them, several references of a cell apart', () => {
    const { links, faults } = read([
      ['対応表'],
      ['管理策番号', '規格', '対応する番号'],
      ['9.2.1.3.PB', 'JIS Q 27002:2014', '9.2.1、9.2.2'],
      ['9.2.1.3', 'NIST SP 800-53 rev.4', 'AC-2, AC-2(1,3)'],
      ['９．２．１．３', '政府統一基準', '6.1.1'],
      ['9.2.1.3', 'JIS Q 27002：2014', '9.2.1'],
      ['9.9.9.9', 'JIS Q 27002', '9.2.1'],
      ['9.2.1.3', 'COBIT', 'DSS05'],
      ['9.2.1.3', 'JIS Q 27002', null],
      ['9.2.1.3', 'JIS Q 27002', 9.1],
      [null, 'JIS Q 27002', '9.2.1'],
      [9.2, 'JIS Q 27002', '9.2.1'],
      ['9.2.1.3', 'JIS Q 27002', 'x'.repeat(201)],
    ]);
    expect(links).toEqual([
      '9.2.1.3 JIS_Q_27002 9.2.1',
      '9.2.1.3 JIS_Q_27002 9.2.2',
      '9.2.1.3 SP_800_53 AC-2',
      '9.2.1.3 SP_800_53 AC-2(1,3)',
      '9.2.1.3 COMMON_STANDARDS 6.1.1',
    ]);
    expect(faults).toEqual([
      ['link-list.number-unknown', 'A7', '9.9.9.9'],
      ['link-list.framework-unknown', 'B8', 'COBIT'],
      ['link-list.reference-missing', 'A9', ''],
      ['link-list.reference-cell', 'C10', '9.1'],
      ['link-list.number-missing', 'B11', ''],
      ['link-list.number-cell', 'A12', '9.2'],
      ['link-list.reference-unfit', 'C13', 'x'.repeat(200)],
    ]);
  });

  it('is read with a column a framework; what has nothing to answer to is no fault', () => {
    const { links, faults } = read([
      ['項番', '管理策', 'JIS Q 27002:2014', 'NIST SP 800-53', '備考'],
      ['第9章', 'アクセス制御', null, null, null],
      ['9.2.1.3\n9.2.1.4', '登録', '9.2.1', '―', '例'],
      ['9.2.1.4', '削除', null, 'AC-2\nAC-3', null],
    ]);
    expect(links).toEqual([
      '9.2.1.3 JIS_Q_27002 9.2.1',
      '9.2.1.4 JIS_Q_27002 9.2.1',
      '9.2.1.4 SP_800_53 AC-2',
      '9.2.1.4 SP_800_53 AC-3',
    ]);
    expect(faults).toEqual([]);
  });

  it('tells merged cells: what those inside were meant to say is not in the file', () => {
    const rows = [
      ['管理策番号', 'JIS Q 27002'],
      ['9.2.1.3', '9.2.1'],
      [null, '9.2.2'],
    ];
    expect(read(rows, ['A2:A3']).faults).toEqual([
      ['cell.merged', 'A2', 'A2:A3'],
      ['link-list.number-missing', 'B3', ''],
    ]);
  });
});

describe('the columns of a list of links', () => {
  const proposed = (...rows: Rows) => proposeLinkColumns(fileOf(sheetOf(rows))).sheets[0]?.columns;
  const body = ['9.2.1', '9.2.1.3', 'x'];

  it.each<[string, Rows[number], object]>([
    ['a number of the other framework', ['SP 800-53 管理策番号', 'ISMAP 管理策番号'], { SP_800_53: [1], number: [2] }],
    [
      'the number by its full name',
      ['管理基準番号', '規格', '参照先'],
      { number: [1], framework: [2], reference: [3] },
    ],
    ['a heading that holds a word', ['ISMAP管理基準', '番号', '統一基準'], { number: [2], COMMON_STANDARDS: [3] }],
    ['two frameworks in one heading', ['番号', '27001・27002'], { number: [1] }],
    ['a number of who knows what', ['別の番号', '備考'], {}],
    ['nothing known', ['あ', 'い'], {}],
  ])('are not chosen wrongly for %s', (_, head, columns) => {
    expect(proposed(head, body)).toEqual(columns);
  });

  it('are not enough without references, or without their framework', () => {
    const file = fileOf(
      sheetOf([
        ['番号', '規格', '対応'],
        ['9.2.1.3', 'JIS Q 27002', '9.2.1'],
      ]),
    );
    const faultsOf = (columns: object) => {
      const mapping = { sheets: [{ sheet: '管理策', head: { from: 1, to: 1 }, columns }] };
      return checkLinkColumns(file, mapping).map(({ rule, field }) => `${rule} ${field}`);
    };
    expect(faultsOf({ number: [1] })).toEqual(['mapping.field-missing reference']);
    expect(faultsOf({ number: [1], reference: [3] })).toEqual(['mapping.field-missing framework']);
    expect(faultsOf({ reference: [3], framework: [2] })).toEqual(['mapping.field-missing number']);
    expect(faultsOf({ number: [1], COMMON_STANDARDS: [3] })).toEqual([]);
  });
});
