import { describe, expect, it } from 'vitest';
import { cardHeight, seenCards } from './seen-cards';

const thousand = Array.from({ length: 1000 }, (_, at) => at);
const drawn = (top: number, current = -1) => seenCards(thousand, top, 600, current).map(({ item }) => item);

describe('the cards of a column that are drawn', () => {
  it('are those in sight with a few beside them, and the current one', () => {
    expect(drawn(0)).toHaveLength(11);
    expect(drawn(500 * cardHeight)[0]).toBe(496);
    expect(drawn(500 * cardHeight, 3)[0]).toBe(3);
    expect(drawn(999 * cardHeight).at(-1)).toBe(999);
    expect(seenCards([], 0, 600, 0)).toEqual([]);
  });
});
