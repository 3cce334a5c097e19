import { rowsOf } from '@akashi/web-data';
import { aMatrixView } from '@akashi/web-data/testing';
import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from './view/matrix-address';
import { filterOf, nobody, noFilter } from './view/matrix-filter';
import { countViews, matrixViews } from './view/matrix-views';

const rows = rowsOf(aMatrixView());
const facts = { userId: 'ogawa', today: '2026-10-23' };

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

  it('keeps a paper that was begun among what its author has to do, until it is signed', () => {
    const mine = (userId: string) =>
      rows.filter((row) => matrixViews.mine(row, { ...facts, userId })).map(({ id }) => id);
    expect(mine('sato')).toEqual(['a']);
    expect(mine('ogawa')).toEqual(['b']);
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
    const left = rows.filter(({ tests }) => tests.some(({ assigneeId }) => assigneeId === null)).map(({ id }) => id);
    expect(narrow({ assigneeId: nobody })).toEqual(left);
    expect(narrow({ state: 'omitted' })).toEqual(['c']);
    expect(narrow({ result: 'NO_EXCEPTION' })).toEqual(['a']);
  });
});

describe('the address of the matrix', () => {
  it('says nothing for the plain matrix', () => {
    expect(Object.values(writeAddress(readAddress({})))).toEqual(Array(10).fill(null));
  });

  it('is read back as it was written', () => {
    const params = {
      view: 'due',
      q: '特権',
      chapter: '9',
      state: 'returned',
      sort: 'due.desc',
      groups: 'off',
      widths: 'due-90',
    };
    expect(writeAddress(readAddress(params))).toMatchObject(params);
  });

  it('leaves out what it does not know', () => {
    expect(readAddress({ view: 'x', state: 'y', sort: 'z.desc' })).toMatchObject({
      filter: { view: 'all', state: null },
      sort: { column: 'number', descending: true },
    });
  });
});
