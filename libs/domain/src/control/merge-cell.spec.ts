import { describe, expect, it } from 'vitest';
import { mergeCell } from './merge-cell';

describe('three values of a cell', () => {
  it.each([
    ['nobody changed it', 'a', 'a', 'a', 'same'],
    ['only they changed it', 'a', 'a', 'b', 'same'],
    ['only I changed it', 'a', 'b', 'a', 'mine'],
    ['I emptied it', 'a', null, 'a', 'mine'],
    ['both changed it to the same', 'a', 'b', 'b', 'same'],
    ['both changed it', 'a', 'b', 'c', 'clash'],
    ['I changed it and they emptied it', 'a', 'b', null, 'clash'],
    ['both filled an empty one', null, 'b', 'c', 'clash'],
  ] as const)('when %s', (_, base, mine, theirs, merged) => {
    expect(mergeCell({ base, mine, theirs })).toBe(merged);
  });
});
