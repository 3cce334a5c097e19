import type { CriterionRow } from './criteria-list';

/** A chapter with how many of its controls are shown, how many of those are mandatory, and how many it has in all. */
export interface ChapterCount {
  readonly chapter: string;
  /** The row that a jump to the chapter opens: the first of it that is shown; empty where none is. */
  readonly first: string;
  readonly shown: number;
  readonly mandatory: number;
  readonly all: number;
}

/** Controls by chapter, in the order of the edition; headings are counted by none. */
export function countChapters(all: readonly CriterionRow[], shown: readonly CriterionRow[]): ChapterCount[] {
  const counts = new Map<string, ChapterCount>();
  const add = (row: CriterionRow, change: (before: ChapterCount) => Partial<ChapterCount>) => {
    const empty = { chapter: row.chapter, first: '', shown: 0, mandatory: 0, all: 0 };
    const before = counts.get(row.chapter) ?? empty;
    counts.set(row.chapter, { ...before, ...change(before) });
  };
  for (const row of all) add(row, (before) => (row.level === 4 ? { all: before.all + 1 } : {}));
  for (const row of shown) {
    add(row, (before) => ({
      first: before.first || row.key,
      shown: before.shown + (row.level === 4 ? 1 : 0),
      mandatory: before.mandatory + (row.level === 4 && row.isMandatory ? 1 : 0),
    }));
  }
  return [...counts.values()];
}
