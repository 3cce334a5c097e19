// @vitest-environment jsdom
import '@angular/compiler';
import type { MatrixView } from '@akashi/contracts';
import { describe, expect, it } from 'vitest';
import { clampPlace, moveCursor } from './grid-cursor';
import { readAddress, writeAddress } from './matrix-address';
import { filterOf, noFilter } from './matrix-filter';
import { headingsOf, rowsOf, stateOfTests } from './matrix-row';
import { countViews } from './matrix-views';

const view: MatrixView = {
  controls: {
    id: ['a', 'b', 'c'],
    number: ['9.2.1.3', '9.2.3.11.PB', '12.6.1.1'],
    suffix: [null, 'PB', null],
    part: ['CONTROLS', 'CONTROLS', 'CONTROLS'],
    text: ['新規IDは所属長の承認を得てから発行する', '利用者に多要素認証の機能を提供する', '脆弱性を点検する'],
    target: ['RECORD', 'SETTING', null],
    frequency: ['DAILY', 'AUTOMATED', null],
    population: ['P-12', null, null],
    inheritedFrom: [null, null, 'コナラ基盤'],
  },
  tests: {
    id: ['t1', 't2', 't3'],
    control: [0, 0, 1],
    type: ['DESIGN', 'OPERATION', 'DESIGN'],
    state: ['reviewed', 'in_progress', 'not_started'],
    conclusion: ['NO_EXCEPTION', null, null],
    assigneeId: ['sato', 'sato', 'ogawa'],
    dueOn: ['2026-10-20', '2026-10-30', '2026-12-01'],
    evidence: [2, 3, 0],
    itemTotal: [0, 25, 0],
    itemDone: [0, 11, 0],
    deviations: [0, 2, 0],
    openNotes: [0, 1, 0],
    version: [3, 4, 1],
  },
  people: { id: ['sato', 'ogawa'], name: ['佐藤 花子', '小川 恵'] },
  headings: { key: ['9', '9.2.1'], labelJa: ['アクセス', '利用者ID'], labelEn: ['Access', 'User IDs'] },
};
const rows = rowsOf(view);
const facts = { userId: 'ogawa', today: '2026-10-23' };

describe('the rows of the matrix', () => {
  it('bring design and operation of a control side by side, with the sums of both', () => {
    const [first] = rows;
    expect(first).toMatchObject({ number: '9.2.1.3', chapter: '9', objective: '9.2.1', assignees: ['佐藤'] });
    expect([first?.design?.id, first?.operation?.id]).toEqual(['t1', 't2']);
    expect([first?.evidence, first?.itemDone, first?.itemTotal, first?.deviations]).toEqual([5, 11, 25, 2]);
  });

  it('are due when the earliest of their unreviewed tests is', () => {
    expect(rows.map(({ dueOn }) => dueOn)).toEqual(['2026-10-30', '2026-12-01', null]);
  });

  it('stand where their tests stand together', () => {
    expect(rows.map(({ state }) => state)).toEqual(['in_progress', 'not_started', 'omitted']);
    expect(stateOfTests(['reviewed', 'returned'])).toBe('returned');
    expect(stateOfTests(['prepared', 'reviewed'])).toBe('prepared');
    expect(stateOfTests(['reviewed', 'reviewed'])).toBe('reviewed');
  });

  it('know the labels they are grouped under', () => {
    expect(headingsOf(view).get('9.2.1')).toEqual({ ja: '利用者ID', en: 'User IDs' });
  });
});

describe('a view of the matrix', () => {
  it('counts its rows', () => {
    expect(countViews(rows, facts)).toEqual({
      all: 3,
      operation: 1,
      mine: 1,
      due: 1,
      deviation: 1,
      notes: 1,
      review: 0,
    });
  });

  it.each([
    ['a number', '9.2.3', ['b']],
    ['full-width figures', '９．２．１', ['a']],
    ['words in any order', '発行 承認', ['a']],
    ['nothing at all', '　', ['a', 'b', 'c']],
    ['a population', 'p-12', ['a']],
    ['nothing that is there', '存在しない', []],
  ])('is searched by %s', (_, query, ids) => {
    expect(rows.filter(filterOf({ ...noFilter, query }, facts)).map(({ id }) => id)).toEqual(ids);
  });

  it('is narrowed by chapter, person, state and result together', () => {
    const narrow = (change: object) => rows.filter(filterOf({ ...noFilter, ...change }, facts)).map(({ id }) => id);
    expect(narrow({ chapter: '9' })).toEqual(['a', 'b']);
    expect(narrow({ chapter: '9', assigneeId: 'ogawa' })).toEqual(['b']);
    expect(narrow({ state: 'omitted' })).toEqual(['c']);
    expect(narrow({ result: 'NO_EXCEPTION' })).toEqual(['a']);
  });
});

describe('the address of the matrix', () => {
  it('says nothing for the plain matrix', () => {
    expect(Object.values(writeAddress(readAddress({})))).toEqual(Array(8).fill(null));
  });

  it('is read back as it was written', () => {
    const params = { view: 'due', q: '特権', chapter: '9', state: 'returned', sort: 'due.desc', groups: 'off' };
    expect(writeAddress(readAddress(params))).toMatchObject(params);
  });

  it('leaves out what it does not know', () => {
    expect(readAddress({ view: 'x', state: 'y', sort: 'z.desc' })).toMatchObject({
      filter: { view: 'all', state: null },
      sort: { column: 'number', descending: true },
    });
  });
});

describe('the cursor of the grid', () => {
  const size = { rows: 100, columns: 13, page: 20 };
  const press = (key: string, ctrlKey = false) =>
    moveCursor({ row: 50, column: 5 }, { key, ctrlKey, metaKey: false }, size);

  it.each([
    ['ArrowDown', false, { row: 51, column: 5 }],
    ['ArrowLeft', false, { row: 50, column: 4 }],
    ['ArrowUp', true, { row: 0, column: 5 }],
    ['PageDown', false, { row: 70, column: 5 }],
    ['Home', false, { row: 50, column: 0 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 99, column: 12 }],
  ] as const)('goes with %s (Ctrl: %s)', (key, ctrl, place) => {
    expect(press(key, ctrl)).toEqual(place);
  });

  it('stays inside, and leaves other keys alone', () => {
    expect(moveCursor({ row: 0, column: 0 }, { key: 'ArrowUp', ctrlKey: false, metaKey: false }, size)).toEqual({
      row: 0,
      column: 0,
    });
    expect(press('a')).toBeNull();
    expect(clampPlace({ row: 9, column: 20 }, { rows: 3, columns: 13 })).toEqual({ row: 2, column: 12 });
  });
});
