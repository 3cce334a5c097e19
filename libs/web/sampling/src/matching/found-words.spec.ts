import type { FieldMatchView } from '@akashi/contracts';
import { describe, expect, it } from 'vitest';
import { foundWords, placeWords } from './found-words';

const field = (change: Partial<FieldMatchView>, place: string | null = 'l12'): FieldMatchView => ({
  ...{ column: 1, kind: 'date', way: 'days', tolerance: '2', attributes: [], value: '', evidenceId: 'e', versionNo: 1 },
  found: place === null ? null : { text: '', difference: '-1', page: 1, place, offset: 0 },
  ...change,
});

describe('how a value was found', () => {
  it('is said with its rule, its tolerance and its difference', () => {
    expect(foundWords(field({}), 'ja')).toBe('差 -1日（前後の日数まで 2）');
    expect(foundWords(field({}), 'en')).toBe('Off by -1 days (Within days 2)');
    expect(foundWords(field({ kind: 'id', way: 'exact', tolerance: '' }), 'ja')).toBe('書かれたとおり');
    expect(foundWords(field({}, null), 'ja')).toBe('前後の日数まで 2');
  });

  it.each([
    ['p3', '3頁', 'page 3'],
    ['l12', '12行目', 'line 12'],
    ['s2r5c7', 'シート2 行5 列7', 'sheet 2, row 5, column 7'],
    ['s2r5', 'シート2 行5', 'sheet 2, row 5'],
    ['', '', ''],
    [null, '', ''],
  ])('is said with its place: %s', (place, ja, en) => {
    expect([placeWords(field({}, place), 'ja'), placeWords(field({}, place), 'en')]).toEqual([ja, en]);
  });
});
