// @vitest-environment jsdom
import type { ItemResultView, PopulationView, SampleItemView } from '@akashi/contracts';
import { describe, expect, it } from 'vitest';
import { columnsOf, headCount, isShown, marksOf, notesOf, sumOf } from './sample-model';

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
