import { describe, expect, it } from 'vitest';
import { leftOutPapers } from './left-out-papers';

describe('what a batch leaves out', () => {
  it('stands in the order of the list it was chosen from, not in that of the answer', () => {
    const left = leftOutPapers(
      ['a', 'b', 'c'],
      [
        { id: 'c', reasons: ['sign-off.not-opened'] },
        { id: 'a', reasons: ['sign-off.no-evidence'] },
      ],
      { nameOf: (id) => id.toUpperCase(), linkOf: (id) => `/${id}` },
    );
    expect(left.map(({ name, link, reasons }) => [name, link, ...reasons])).toEqual([
      ['A', '/a', 'sign-off.no-evidence'],
      ['C', '/c', 'sign-off.not-opened'],
    ]);
  });
});
