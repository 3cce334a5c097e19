// @vitest-environment jsdom
import '@angular/compiler';
import type { MatrixRow, MatrixTest } from '@akashi/web-data';
import { describe, expect, it } from 'vitest';
import { placeIn } from './neighbours';

describe('the neighbours of a paper', () => {
  const test = (id: string, type: MatrixTest['type'], state: MatrixTest['state']) =>
    ({ id, type, state }) as MatrixTest;
  const rows = [
    { id: 'a', tests: [test('a1', 'DESIGN', 'reviewed'), test('a2', 'OPERATION', 'prepared')] },
    { id: 'b', tests: [test('b1', 'DESIGN', 'not_started')] },
    { id: 'c', tests: [] },
    { id: 'd', tests: [test('d1', 'DESIGN', 'prepared'), test('d2', 'OPERATION', 'in_progress')] },
  ] as unknown as MatrixRow[];
  const order = ['a', 'b', 'c', 'd'];

  it('skip controls that are not tested, and keep to the kind of test where they can', () => {
    expect(placeIn(rows, order, 'b1')).toMatchObject({ at: 2, of: 3, before: 'a1', after: 'd1' });
    expect(placeIn(rows, order, 'a2')).toMatchObject({ at: 1, before: null, after: 'b1' });
    expect(placeIn(rows, order, 'd2')).toMatchObject({ before: 'b1', after: null });
  });

  it('know the next paper that is not signed, round the end', () => {
    expect(placeIn(rows, order, 'a1').unfinished).toBe('b1');
    expect(placeIn(rows, order, 'd2').unfinished).toBe('b1');
  });

  it('are those of the order that was last seen', () => {
    expect(placeIn(rows, ['d', 'a'], 'a1')).toMatchObject({ at: 2, of: 2, before: 'd1', after: null });
  });
});
