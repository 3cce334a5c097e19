// @vitest-environment jsdom
import type { ItemResultView, PopulationView, SampleItemView } from '@akashi/contracts';
import { describe, expect, it } from 'vitest';
import { fillingOf, isFill } from './fill-marks';
import {
  columnsOf,
  controlsOf,
  deviatingItems,
  headCount,
  isShown,
  marksOf,
  notesOf,
  sumOf,
  type SampleMark,
} from './sample-model';

const result = (testId: string, attribute: string, change: Partial<ItemResultView> = {}): ItemResultView => ({
  testId,
  attribute,
  result: 'NO_EXCEPTION',
  note: '',
  recordedBy: 'sato',
  version: 1,
  ...change,
});
const item = (id: string, results: ItemResultView[], voidReason: string | null = null): SampleItemView => ({
  id,
  draw: 1,
  rowSha256: '',
  rank: 1,
  rowNumber: 7,
  cells: [],
  voidReason,
  results,
  version: 1,
});
const population = {
  tests: [
    {
      testId: 't1',
      testVersion: 1,
      type: 'OPERATION',
      controlNumber: '12.1.2.4',
      attributes: [
        { attribute: 'A', name: '申請' },
        { attribute: 'B', name: '承認' },
      ],
    },
    {
      testId: 't2',
      testVersion: 1,
      type: 'OPERATION',
      controlNumber: '14.2.2.6',
      attributes: [{ attribute: 'A', name: '試験' }],
    },
  ],
  items: [
    item('i1', [result('t1', 'A'), result('t1', 'B', { result: 'DEVIATION', note: '承認がない' }), result('t2', 'A')]),
    item('i2', [result('t1', 'A', { result: 'NOT_APPLICABLE', note: '緊急変更' })]),
    item('i3', [result('t1', 'A')], '取消し'),
  ],
} as unknown as PopulationView;
const marks = marksOf(population);

describe('the columns of a sample sheet', () => {
  it('are the attributes of every test, or of the one that is looked at', () => {
    expect(columnsOf(population, null).map(({ key }) => key)).toEqual(['t1 A', 't1 B', 't2 A']);
    expect(columnsOf(population, 't2').map(({ name }) => name)).toEqual(['試験']);
  });

  it('leave room for the marks: fewer columns of the file where there is much to mark, or another pane beside', () => {
    const columns = columnsOf(population, null);
    expect(headCount(columns, false)).toBe(4);
    expect(headCount(columns, true)).toBe(2);
    expect(headCount([...columns, columns[0]!], false)).toBe(2);
  });

  it('add up what was seen, without the items that are void', () => {
    const [a, b] = columnsOf(population, 't1');
    expect(sumOf(population.items, a!, marks)).toEqual({ done: 2, clean: 1, deviations: 0, notApplicable: 1 });
    expect(sumOf(population.items, b!, marks)).toEqual({ done: 1, clean: 0, deviations: 1, notApplicable: 0 });
  });
});

describe('the items of a sample sheet', () => {
  const shown = (filter: Parameters<typeof isShown>[1], testId: string | null) =>
    population.items.filter((one) => isShown(one, filter, columnsOf(population, testId), marks)).map(({ id }) => id);

  it('are shown by what is still to do, what deviates and what has a note', () => {
    expect(shown('all', null)).toEqual(['i1', 'i2', 'i3']);
    expect(shown('open', 't1')).toEqual(['i2']);
    expect(shown('deviation', 't1')).toEqual(['i1']);
    expect(shown('note', null)).toEqual(['i1', 'i2']);
  });

  it('say each note once', () => {
    expect(notesOf(population.items[0]!, columnsOf(population, null), marks)).toBe('承認がない');
  });
});

describe('an attribute that serves several controls', () => {
  const test = (testId: string, controlNumber: string, change: object = {}) => ({
    ...{ testId, controlNumber, testVersion: 1, type: 'OPERATION', isClosed: false },
    ...{ attributes: [{ attribute: 'A', name: '承認' }], ...change },
  });
  const sheet = (items: SampleItemView[], tests = [test('t1', '9.2.1.2'), test('t2', '12.1.2.4')]) =>
    columnsOf({ tests, items } as unknown as PopulationView, null);

  it('is one column, and what is entered goes to each of them', () => {
    const [column, ...others] = sheet([item('i1', [result('t1', 'A'), result('t2', 'A')]), item('i2', [])]);
    expect([column!.testIds, others]).toEqual([['t1', 't2'], []]);
    expect(controlsOf(column!)).toBe('9.2.1.2 +1');
  });

  it('shows a deviation of one item, however many controls it serves', () => {
    const late = (testId: string) => result(testId, 'A', { result: 'DEVIATION', note: '承認が後日' });
    const items = [item('i1', [late('t1'), late('t2')]), item('i2', [result('t1', 'A')]), item('i3', [late('t2')])];
    expect(deviatingItems(marksOf({ items } as unknown as PopulationView))).toBe(2);
  });

  it('has a column for each where one was recorded otherwise, or an amendment closed one of them', () => {
    expect(sheet([item('i1', [result('t1', 'A')])]).map(({ key }) => key)).toEqual(['t1 A', 't2 A']);
    const deviation = result('t2', 'A', { result: 'DEVIATION', note: '承認が後日' });
    expect(sheet([item('i1', [result('t1', 'A'), deviation])])).toHaveLength(2);
    const closed = [test('t1', '9.2.1.2', { isClosed: true }), test('t2', '12.1.2.4')];
    expect(sheet([item('i1', [])], closed)).toHaveLength(2);
  });

  it('is another attribute where it is called otherwise', () => {
    const tests = [test('t1', '9.2.1.2'), test('t2', '12.1.2.4', { attributes: [{ attribute: 'A', name: '試験' }] })];
    expect(sheet([], tests)).toHaveLength(2);
  });
});

describe('filling cells of a sample sheet', () => {
  const columns = columnsOf(population, 't1');
  const items = [item('i1', []), item('i2', []), item('i3', [], '取消し'), item('i4', [])];
  const mark = { result: 'NO_EXCEPTION', note: '', version: 1 } as const;
  const deviation = { result: 'DEVIATION', note: '承認がない', version: 1 } as const;
  const filled = (keys: string, at: { row: number; column: number }, marks: Record<string, SampleMark>) => {
    const [code, shiftKey] = [keys.endsWith('R') ? 'KeyR' : 'KeyD', keys.includes('Shift')];
    const pressed = { code, shiftKey, ctrlKey: true, metaKey: false };
    const sheet = { items, columns, marks: new Map(Object.entries(marks)) };
    const filling = isFill(pressed) ? fillingOf(pressed, at, sheet) : 'not a key that fills';
    return typeof filling === 'string'
      ? filling
      : [filling.items.map(({ id }) => id), filling.column.attribute, filling.mark, filling.to];
  };
  const copied = { result: 'NO_EXCEPTION', note: '' };

  it('takes the result above, or at the left, and goes on', () => {
    expect(filled('Ctrl+D', { row: 1, column: 0 }, { 'i1 t1 A': mark })).toEqual([
      ['i2'],
      'A',
      copied,
      { row: 2, column: 0 },
    ]);
    expect(filled('Ctrl+R', { row: 0, column: 1 }, { 'i1 t1 A': mark })).toEqual([
      ['i1'],
      'B',
      copied,
      { row: 0, column: 2 },
    ]);
  });

  it('with Shift fills every open one below, and none that is void or has a result', () => {
    const marks = { 'i1 t1 A': mark, 'i4 t1 A': deviation };
    expect(filled('Ctrl+Shift+D', { row: 0, column: 0 }, marks)).toEqual([['i2'], 'A', copied, { row: 3, column: 0 }]);
  });

  it('puts nothing over a result that stands, and goes on where the same stands there already', () => {
    const marks = { 'i1 t1 A': mark, 'i2 t1 A': deviation, 'i1 t1 B': { ...mark, note: '口頭で確認' } };
    expect(filled('Ctrl+D', { row: 1, column: 0 }, marks)).toBe('fillTaken');
    expect(filled('Ctrl+R', { row: 0, column: 1 }, marks)).toBe('fillTaken');
    const same = { 'i1 t1 A': mark, 'i2 t1 A': { ...mark, version: 4 } };
    expect(filled('Ctrl+D', { row: 1, column: 0 }, same)).toEqual([[], 'A', copied, { row: 2, column: 0 }]);
  });

  it('never copies a deviation, what a void item keeps out of sight, nor what is not there', () => {
    expect(filled('Ctrl+D', { row: 1, column: 0 }, { 'i1 t1 A': deviation })).toBe('fillDeviation');
    expect(filled('Ctrl+Shift+D', { row: 0, column: 0 }, { 'i1 t1 A': deviation })).toBe('fillDeviation');
    expect(filled('Ctrl+D', { row: 3, column: 0 }, { 'i3 t1 A': mark })).toBe('fillNothing');
    expect(filled('Ctrl+D', { row: 0, column: 0 }, {})).toBe('fillNothing');
    expect(filled('Ctrl+Shift+R', { row: 0, column: 1 }, { 'i1 t1 A': mark })).toBe('not a key that fills');
  });
});
