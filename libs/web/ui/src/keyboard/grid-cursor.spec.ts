import { describe, expect, it } from 'vitest';
import { clampPlace, moveCursor } from './grid-cursor';

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
