import { describe, expect, it } from 'vitest';
import { answerMapping, type NumberedEntry } from './answer-mapping';
import { entryOf } from './mapping-entry';
import { reopenMapping } from './reopen-mapping';

const entry = (position: number, from: string[], to: string[], isConfirmed: boolean): NumberedEntry => ({
  ...entryOf(from, to)!,
  position,
  isConfirmed,
});
const before = [entry(0, ['1'], ['1'], true), entry(1, ['2', '3'], ['2'], true), entry(4, ['4'], [], false)];

describe('taking answers back', () => {
  it('makes them wait again with the numbers they have, and leaves the others', () => {
    const result = reopenMapping(before, [1]);
    expect(result.allowed && result.entries).toEqual([before[0], entry(1, ['2', '3'], ['2'], false), before[2]]);
  });

  it('lets them be answered otherwise', () => {
    const reopened = reopenMapping(before, [0, 1]);
    if (!reopened.allowed) throw new Error(reopened.code);
    const answered = answerMapping(reopened.entries, [{ position: 1, answer: 'no', key: null }]);
    expect(answered.allowed && answered.entries.filter(({ kind }) => kind === 'withdrawn')).toHaveLength(3);
  });

  it.each([
    ['what waits already', 4, 'edition.entry-open'],
    ['what is not there', 9, 'edition.entry-unknown'],
  ])('is refused for %s, and takes nothing back', (_, position, code) => {
    expect(reopenMapping(before, [0, position])).toEqual({ allowed: false, code, position });
  });
});
