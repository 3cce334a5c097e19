import { describe, expect, it } from 'vitest';
import type { TableCell, TableFile } from '../table';
import { readProcedures } from './read-procedures';

const criteria = [
  { key: '9.2.3.1', number: '9.2.3.1.P', isTested: true },
  { key: '9.2.3', number: '9.2.3', isTested: false },
];
const mapping = {
  sheets: [
    {
      sheet: '手続',
      head: { from: 1, to: 1 },
      columns: { number: [1], testType: [2], technique: [3], text: [4], code: [5], asks: [6], shows: [7] },
    },
  ],
};

function fileOf(...rows: (readonly (string | Partial<TableCell>)[])[]): TableFile {
  const cellOf = (held: string | Partial<TableCell>, column: number, row: number): TableCell => ({
    address: `${'ABCDEFG'[column - 1]}${row}`,
    column,
    kind: 'text',
    text: '',
    ...(typeof held === 'string' ? { text: held } : held),
  });
  const all = [['管理策番号', '区分', '手法', '手続'], ...rows];
  const sheet = all.map((cells, at) => ({
    row: at + 1,
    hidden: false,
    cells: cells.map((held, column) => cellOf(held, column + 1, at + 1)).filter(({ text }) => text !== ''),
  }));
  return { format: 'xlsx', encoding: null, sheets: [{ name: '手続', hidden: false, merged: [], rows: sheet }] };
}

const read = (...rows: Parameters<typeof fileOf>) => readProcedures(fileOf(...rows), mapping, criteria);
const faultsOf = (...rows: Parameters<typeof fileOf>) =>
  read(...rows).faults.map(({ rule, address, value }) => [rule, address, value]);

describe('reading a file of procedures', () => {
  it('makes one of each kind of test that a row names, with its techniques', () => {
    const { entries, faults } = read(['9.2.3.1', '整備・運用', '質問、閲覧', '台帳を閲覧する']);
    expect(faults).toEqual([]);
    expect(entries.map(({ testType, criterionKey }) => [testType, criterionKey])).toEqual([
      ['DESIGN', '9.2.3.1'],
      ['OPERATION', '9.2.3.1'],
    ]);
    expect(entries[0]!.techniques).toEqual(['INQUIRY', 'INSPECTION']);
  });

  it('takes what a client is asked for beside it, and nothing where the file has no column for that', () => {
    const row = ['9.2.3.1', '整備', '', '台帳を閲覧する', '', '利用者の一覧', '取得日が分かる'];
    expect(read(row).entries).toMatchObject([{ asks: '利用者の一覧', shows: '取得日が分かる' }]);
    const { asks: _, shows: __, ...columns } = mapping.sheets[0]!.columns;
    const without = { sheets: [{ ...mapping.sheets[0]!, columns }] };
    expect(readProcedures(fileOf(row), without, criteria).entries).toMatchObject([{ asks: null, shows: null }]);
  });

  it('keeps out what would tell a client the procedure', () => {
    const text = '特権の一覧を閲覧し、承認の記録と突き合わせる';
    expect(faultsOf(['9.2.3.1', '整備', '', text, '', `資料：${text}。`])).toMatchObject([
      ['procedures.asks-repeat-text', 'F2', `資料：${text}。`],
    ]);
    expect(faultsOf(['9.2.3.1', '整備', '', text, '', '一覧', text])).toMatchObject([
      ['procedures.asks-repeat-text', 'G2', text],
    ]);
    expect(faultsOf(['9.2.3.1', '整備', '', text, '', '', '取得日'])).toMatchObject([
      ['procedures.shows-without-asks', 'G2', '取得日'],
    ]);
    expect(faultsOf(['9.2.3.1', '整備', '', text, '', '長'.repeat(2001)])).toMatchObject([
      ['procedures.not-storable', 'F2', expect.any(String)],
    ]);
  });

  it('finds a criterion by its number with the suffix, without it, and in wide letters', () => {
    const rows = ['9.2.3.1.P', '9.2.3.1', '９．２．３．１'].map((number, at) => [
      number,
      '整備',
      '',
      '閲覧する',
      `${at}`,
    ]);
    expect(read(...rows).entries.map(({ criterionKey }) => criterionKey)).toEqual(['9.2.3.1', '9.2.3.1', '9.2.3.1']);
  });

  it.each([
    ['no number', ['', '整備', '', '閲覧'], ['procedures.number-missing', 'B2', '']],
    ['an unknown number', ['9.9.9.9', '整備', '', '閲覧'], ['procedures.number-unknown', 'A2', '9.9.9.9']],
    ['a heading’s number', ['9.2.3', '整備', '', '閲覧'], ['procedures.number-not-tested', 'A2', '9.2.3']],
    ['a number cell', [{ text: '5.1', kind: 'number' }, '整備', '', '閲覧'], ['procedures.number-cell', 'A2', '5.1']],
    [
      'a date',
      [{ text: '2026-09-02', kind: 'date' }, '整備', '', 'x'],
      ['procedures.number-is-date', 'A2', '2026-09-02'],
    ],
    [
      'a code in a number cell',
      ['9.2.3.1', '整備', '', '閲覧', { text: '1.1', kind: 'number' }],
      ['procedures.code-cell', 'E2', '1.1'],
    ],
    [
      'a code that is shown as 001',
      ['9.2.3.1', '整備', '', '閲覧', { text: '1', kind: 'number', shown: { text: '001', format: '000' } }],
      ['procedures.code-cell', 'E2', '001'],
    ],
    [
      'a code that became a date',
      ['9.2.3.1', '整備', '', '閲覧', { text: '2026-01-02', kind: 'date' }],
      ['procedures.code-is-date', 'E2', '2026-01-02'],
    ],
    ['no kind of test', ['9.2.3.1', '', '', '閲覧'], ['procedures.test-type-missing', 'A2', '']],
    ['an unknown kind', ['9.2.3.1', '実在', '', '閲覧'], ['procedures.test-type-unknown', 'B2', '実在']],
    ['an unknown technique', ['9.2.3.1', '整備', '勘', '閲覧'], ['procedures.technique-unknown', 'C2', '勘']],
    ['no text', ['9.2.3.1', '整備', '', ''], ['procedures.text-missing', 'A2', '']],
    ['a text that cannot be kept', ['9.2.3.1', '整備', '', 'あ\u0000'], ['procedures.not-storable', 'D2', 'あ\u0000']],
    ['a cell in error', ['9.2.3.1', '整備', '', { text: '#REF!', kind: 'error' }], ['cell.error-value', 'D2', '#REF!']],
  ] as const)('tells %s with its cell and value', (_, row, fault) => {
    expect(faultsOf(row)).toEqual([fault]);
  });

  it('tells the same procedure twice, unless a code tells the two apart', () => {
    const row = (code: string) => ['9.2.3.1', '整備', '', '閲覧', code];
    expect(faultsOf(row(''), row(''))).toEqual([['procedures.twice', 'A3', '9.2.3.1']]);
    expect(faultsOf(row('1'), row('2'))).toEqual([]);
  });

  it('tells a file without a row', () => {
    expect(faultsOf()).toEqual([['procedures.empty', '', '']]);
  });
});
