import type { TestType } from '@akashi/domain/control';
import { describe, expect, it } from 'vitest';
import { aMatrixView } from '../testing';
import { headingsOf, rowsOf, stateOfTests } from './matrix-row';

const view = aMatrixView();
const rows = rowsOf(view);

describe('the rows of the matrix', () => {
  it('bring design and operation of a control side by side, with the sums of both', () => {
    const [first] = rows;
    expect(first).toMatchObject({ number: '9.2.1.3', chapter: '9', objective: '9.2.1', assignees: ['佐藤'] });
    expect([first?.design?.id, first?.operation?.id]).toEqual(['t1', 't2']);
    expect([first?.evidence, first?.itemDone, first?.itemTotal, first?.deviations]).toEqual([5, 11, 25, 2]);
  });

  it('show an update test in the place of the evaluation that it carries over, and beside both where people say so', () => {
    const of = (...types: TestType[]) => {
      const tests = { ...view.tests, control: [0, 0, 0], type: types };
      const [row] = rowsOf({ ...view, tests: { ...tests, id: types.map((type) => type.toLowerCase()) } });
      return [row?.design?.id, row?.operation?.id, row?.update?.id];
    };
    expect(of('OPERATION', 'UPDATE')).toEqual(['update', 'operation', undefined]);
    expect(of('DESIGN', 'UPDATE')).toEqual(['design', 'update', undefined]);
    expect(of('UPDATE')).toEqual([undefined, 'update', undefined]);
    expect(of('DESIGN', 'OPERATION', 'UPDATE')).toEqual(['design', 'operation', 'update']);
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
