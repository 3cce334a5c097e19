import { rowsOf } from '@akashi/web-data';
import { aMatrixView } from '@akashi/web-data/testing';
import { describe, expect, it } from 'vitest';
import { matrixColumnIds } from '../grid/matrix-columns';
import { barOf, targetsOf } from './cell-target';
import { cellText, readCell } from './cell-text';
import { pastedCells } from './pasted-cells';
import { readClipboard, readHtml, readTsv, writeHtml, writeTsv } from './table-text';

const rows = rowsOf(aMatrixView());
const people = [
  { id: 'sato', name: '佐藤 花子' },
  { id: 'ogawa', name: '小川 恵' },
  { id: 'ogawa2', name: '小川 誠' },
];
const reading = { people, today: '2026-11-28' };

describe('a table in the clipboard', () => {
  const table = [
    ['9.2.1.3', '二行の\nメモ', '"引用"'],
    ['', ' 前の空白', '<b>&</b>'],
  ];

  it('comes back from text as it was written', () => {
    expect(readTsv(writeTsv(table))).toEqual(table);
  });

  it('comes back from a page’s table as it was written, but for blanks at the edges', () => {
    expect(readHtml(writeHtml(table))?.[0]).toEqual(table[0]);
    expect(readHtml(writeHtml(table))?.[1]?.[2]).toBe('<b>&</b>');
  });

  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['', [['']]],
    ['5" disk\tx', [['5" disk', 'x']]],
  ])('reads %j as a spreadsheet means it', (text, read) => {
    expect(readTsv(text)).toEqual(read);
  });

  it('runs nothing of what was copied', () => {
    const html =
      '<table><tr><td>a<script>window.hit = 1</script><img src=x onerror="window.hit = 1"></td></tr></table>';
    readHtml(html);
    expect('hit' in window).toBe(false);
  });

  it('believes the text of a spreadsheet and the table of a page', () => {
    const copied = (html: string) => readClipboard({ getData: (kind) => (kind === 'text/html' ? html : 'a  b') });
    expect(copied('<html xmlns:o="urn:schemas-microsoft-com:office:office"><table><tr><td>a b')).toEqual([['a  b']]);
    expect(copied('<table><tr><td>x<td>y</table>')).toEqual([['x', 'y']]);
    expect(copied('')).toEqual([['a  b']]);
  });
});

describe('what is typed in a cell', () => {
  it.each([
    ['design', '1', 'NO_EXCEPTION'],
    ['design', '２', 'DEVIATION'],
    ['operation', '該当なし', 'NOT_APPLICABLE'],
    ['operation', 'no exception', 'NO_EXCEPTION'],
    ['operation', '', null],
    ['operation', '有効', undefined],
    ['assignee', '佐藤', 'sato'],
    ['assignee', '佐藤　花子', 'sato'],
    ['assignee', '小川', undefined],
    ['assignee', '小川誠', 'ogawa2'],
    ['assignee', '2', 'ogawa'],
    ['assignee', '9', undefined],
    ['due', '12/10', '2026-12-10'],
    ['due', '月末', '2026-11-30'],
    ['due', '未定', undefined],
    ['due', ' ', null],
    ['note', ' P-20 は8月分 ', ' P-20 は8月分 '],
  ] as const)('in %s: %j means %j', (column, text, value) => {
    expect(readCell(column, text, reading)).toBe(value);
  });

  it('is copied as a text that reads back the same', () => {
    for (const row of rows)
      for (const column of ['design', 'operation', 'assignee', 'due'] as const) {
        const value = targetsOf(row, column)[0];
        if (value) expect(readCell(column, cellText(row, column, people, 'ja'), reading)).not.toBeUndefined();
      }
  });
});

describe('where a pasted table goes', () => {
  const at = (column: string) => ({
    rows,
    all: rows,
    columns: matrixColumnIds,
    column: matrixColumnIds.indexOf(column as 'due'),
  });
  const places = (table: string[][], column: string) =>
    pastedCells(table, at(column)).cells.map(({ row, column: to, text }) => [row.id, to, text]);

  it('goes down from the cursor, along the columns that take work', () => {
    expect(
      places(
        [
          ['例外なし', '佐藤'],
          ['1', ''],
        ],
        'operation',
      ),
    ).toEqual([
      ['a', 'operation', '例外なし'],
      ['a', 'assignee', '佐藤'],
      ['b', 'operation', '1'],
      ['b', 'assignee', ''],
    ]);
  });

  it('finds its rows by number where the first column holds numbers', () => {
    const table = [
      ['12.6.1.1', '12/10'],
      ['9.2.1.3', '12/11'],
      ['9.9.9', '12/12'],
    ];
    expect(places(table, 'due')).toEqual([
      ['c', 'due', '12/10'],
      ['a', 'due', '12/11'],
    ]);
    expect(pastedCells(table, at('due')).unknown).toEqual(['9.9.9']);
  });

  it('leaves rows past the end and columns that take nothing', () => {
    expect(pastedCells([['x'], ['x'], ['x'], ['x']], at('note')).unknown).toEqual(['+4']);
    expect(places([['本文', '対象', '1']], 'control')).toEqual([['a', 'design', '1']]);
  });
});

describe('a cell that takes nothing', () => {
  const all = { record: true, assign: true };
  it('says why', () => {
    const [a, , c] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];
    expect(barOf(a!, 'design', all)).toBe('test.cell-reviewed');
    expect(barOf(a!, 'due', all)).toBeNull();
    expect(barOf(a!, 'due', { record: true, assign: false })).toBe('test.cell-reviewed');
    expect(barOf(c!, 'note', all)).toBe('no-test');
    expect(barOf(a!, 'note', { record: false, assign: false })).toBe('may-not-record');
  });
});
