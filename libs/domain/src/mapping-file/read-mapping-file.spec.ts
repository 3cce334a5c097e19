import { describe, expect, it } from 'vitest';
import type { TableCell, TableFile } from '../table';
import { readMappingFile } from './read-mapping-file';

const criteria = (...numbers: string[]) => numbers.map((number) => ({ key: number.replace(/\.P$/, ''), number }));
const olds = criteria('9.1.1.1', '9.1.1.2', '9.1.1.3', '9.1.1.4', '9.1.1.5.P');
const news = criteria('9.1.1.1', '9.1.1.2', '9.1.1.3', '9.1.1.8', '9.1.1.9');
const columns = { from: [1], to: [2], kind: [3], confirmed: [4] };
const mapping = { sheets: [{ sheet: '対応', head: { from: 1, to: 1 }, columns }] };

type Held = string | Partial<TableCell>;

function fileOf(rows: readonly (readonly Held[])[]): TableFile {
  const cellOf = (held: Held, column: number, row: number): TableCell => ({
    address: `${'ABCD'[column]}${row}`,
    column: column + 1,
    kind: 'text',
    text: '',
    ...(typeof held === 'string' ? { text: held } : held),
  });
  const sheet = [['旧番号', '新番号', '変わり方', '確認'], ...rows].map((cells, at) => ({
    row: at + 1,
    hidden: false,
    cells: cells.map((held, column) => cellOf(held, column, at + 1)).filter(({ text }) => text !== ''),
  }));
  return { format: 'xlsx', encoding: null, sheets: [{ name: '対応', hidden: false, merged: [], rows: sheet }] };
}

const read = (...rows: (readonly Held[])[]) => readMappingFile(fileOf(rows), mapping, olds, news);
const entriesOf = (...rows: (readonly Held[])[]) => {
  const { entries, faults } = read(...rows);
  expect(faults).toEqual([]);
  return entries.map(({ kind, fromKeys, toKeys, isMarked }) => [kind, fromKeys.join(), toKeys.join(), isMarked]);
};
const faultsOf = (...rows: (readonly Held[])[]) =>
  read(...rows).faults.map(({ rule, address, value }) => [rule, address, value]);

describe('reading a file that maps two editions', () => {
  it('knows one to one, one into several, several into one, withdrawn and new', () => {
    const rows = [
      ['9.1.1.1', '9.1.1.1', '1対1', '済'],
      ['9.1.1.2', '9.1.1.2、9.1.1.8', '分割'],
      ['9.1.1.3\n9.1.1.4', '9.1.1.3', '統合', '済'],
      ['9.1.1.5', '—', '廃止'],
      ['', '9.1.1.9', '新設', '○'],
    ];
    expect(entriesOf(...rows)).toEqual([
      ['same', '9.1.1.1', '9.1.1.1', true],
      ['split', '9.1.1.2', '9.1.1.2,9.1.1.8', false],
      ['merged', '9.1.1.3,9.1.1.4', '9.1.1.3', true],
      ['withdrawn', '9.1.1.5', '', false],
      ['new', '', '9.1.1.9', true],
    ]);
  });

  it('makes one entry of rows that share a number, confirmed when each of them is', () => {
    const rows = [
      ['9.1.1.1', '9.1.1.1', '', '済'],
      ['9.1.1.2', '9.1.1.1', '', ''],
      ['9.1.1.3', '9.1.1.8', '', 'yes'],
      ['9.1.1.3', '9.1.1.9', '', 'はい'],
    ];
    expect(entriesOf(...rows)).toEqual([
      ['merged', '9.1.1.1,9.1.1.2', '9.1.1.1', false],
      ['split', '9.1.1.3', '9.1.1.8,9.1.1.9', true],
    ]);
  });

  it('finds a number with its letters, without them, and in wide letters', () => {
    for (const number of ['9.1.1.5.P', '9.1.1.5', '９．１．１．５']) {
      expect(entriesOf([number, '9.1.1.9'])).toEqual([['same', '9.1.1.5', '9.1.1.9', false]]);
    }
  });

  it.each<[string, (readonly Held[])[], unknown[]]>([
    ['a row without a number', [['', '', '廃止']], [['mapping-file.numbers-missing', 'C2', '']]],
    ['a number of no criterion', [['9.9.9.9', '9.1.1.1']], [['mapping-file.number-unknown', 'A2', '9.9.9.9']]],
    ['a number cell', [[{ text: '9.1', kind: 'number' }, '9.1.1.1']], [['mapping-file.number-cell', 'A2', '9.1']]],
    [
      'a date',
      [['9.1.1.1', { text: '2009-01-01', kind: 'date' }]],
      [['mapping-file.number-is-date', 'B2', '2009-01-01']],
    ],
    ['a word that is no kind', [['9.1.1.1', '9.1.1.1', '魔法']], [['mapping-file.kind-unknown', 'C2', '魔法']]],
    [
      'another kind than the numbers say',
      [['9.1.1.1', '9.1.1.1', '統合']],
      [['mapping-file.kind-differs', 'C2', '統合']],
    ],
    [
      'a word that is no answer',
      [['9.1.1.1', '9.1.1.1', '', '多分']],
      [['mapping-file.confirmed-unknown', 'D2', '多分']],
    ],
    [
      'a cell in error',
      [['9.1.1.1', '9.1.1.1', '', { text: '#REF!', kind: 'error' }]],
      [
        ['cell.error-value', 'D2', '#REF!'],
        ['mapping-file.confirmed-unknown', 'D2', '#REF!'],
      ],
    ],
    [
      'the same row twice',
      [
        ['9.1.1.1', '9.1.1.1'],
        ['9.1.1.1', '9.1.1.1'],
      ],
      [['mapping-file.number-twice', 'A3', '9.1.1.1']],
    ],
    [
      'a number that is withdrawn in one row and mapped in another',
      [
        ['9.1.1.1', '9.1.1.1'],
        ['9.1.1.1', ''],
      ],
      [['mapping-file.number-twice', 'A3', '9.1.1.1']],
    ],
    ['no row at all', [], [['mapping-file.empty', '', '']]],
  ])('tells %s with its cell and value', (_, rows, faults) => {
    expect(faultsOf(...rows)).toEqual(faults);
  });

  it('tells what goes several ways on both sides: it says of no single criterion what became of it', () => {
    const rows = [
      ['9.1.1.1', '9.1.1.1、9.1.1.2'],
      ['9.1.1.2', '9.1.1.2'],
    ];
    expect(faultsOf(...rows).map(([rule]) => rule)).toEqual(['mapping-file.several-on-both-sides']);
  });
});
