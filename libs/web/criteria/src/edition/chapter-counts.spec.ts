import { describe, expect, it } from 'vitest';
import { countChapters } from './chapter-counts';
import type { CriterionRow } from './criteria-list';

const row = (key: string, level: number, isMandatory = false): CriterionRow => {
  const chapter = key.split('.')[0] ?? '';
  return { key, number: key, chapter, depth: level, level, label: '', isMandatory, isAudited: true };
};
const all = [row('5', 1), row('5.1', 2), row('5.1.1.1', 4), row('9', 1), row('9.2.1.1', 4, true), row('9.2.1.2', 4)];

describe('the chapters of an edition', () => {
  it('count their controls and no headings, in the order of the edition', () => {
    expect(countChapters(all, all)).toEqual([
      { chapter: '5', first: '5', shown: 1, mandatory: 0, all: 1 },
      { chapter: '9', first: '9', shown: 2, mandatory: 1, all: 2 },
    ]);
  });

  it('say how many of their controls are found, and lead to the first of them', () => {
    expect(countChapters(all, [all[4]!])).toEqual([
      { chapter: '5', first: '', shown: 0, mandatory: 0, all: 1 },
      { chapter: '9', first: '9.2.1.1', shown: 1, mandatory: 1, all: 2 },
    ]);
  });
});
