import { describe, expect, it } from 'vitest';
import { cellsIn, placeTests } from './cell-column';

const [design, operation, update] = (['DESIGN', 'OPERATION', 'UPDATE'] as const).map((type) => ({ type }));

describe('a column of the matrix', () => {
  it('holds the test of its kind, or the update test in its place', () => {
    expect(placeTests([design!, operation!])).toEqual({ design, operation, update: null });
    expect(placeTests([design!, update!])).toEqual({ design, operation: update, update: null });
    expect(placeTests([operation!, update!])).toEqual({ design: update, operation, update: null });
    expect(placeTests([design!, operation!, update!])).toEqual({ design, operation, update });
  });

  it('stands for the person and the day of all tests, and for the result of one', () => {
    const row = { tests: [design!, operation!], ...placeTests([design!, operation!]) };
    expect(cellsIn(row, 'due')).toEqual([
      { test: design, field: 'due' },
      { test: operation, field: 'due' },
    ]);
    expect(cellsIn(row, 'design')).toEqual([{ test: design, field: 'conclusion' }]);
    expect(cellsIn(row, 'note')).toEqual([{ test: operation, field: 'note' }]);
    expect(cellsIn({ tests: [], ...placeTests([]) }, 'note')).toEqual([]);
  });
});
