import { testTypes, type TestType } from '@akashi/domain/control';
import type { AppendixResult, AppendixRow } from './report-model';

export interface ResultCount extends Readonly<Record<AppendixResult, number>> {
  readonly testType: TestType;
  /** Tests performed: all but the omitted ones. */
  readonly performed: number;
}

/** The numbers of §6, counted from the rows of 別添1 itself: text and table cannot disagree. Types without a row are left out. */
export function countResults(rows: readonly AppendixRow[]): ResultCount[] {
  return testTypes
    .map((testType) =>
      countOf(
        testType,
        rows.filter((row) => row.testType === testType),
      ),
    )
    .filter((count) => count.performed + count.OMITTED > 0);
}

function countOf(testType: TestType, rows: readonly AppendixRow[]): ResultCount {
  const of = (result: AppendixResult) => rows.filter((row) => row.result === result).length;
  const counts = {
    NO_EXCEPTION: of('NO_EXCEPTION'),
    FINDING: of('FINDING'),
    NOT_APPLICABLE: of('NOT_APPLICABLE'),
    OMITTED: of('OMITTED'),
  };
  return { testType, ...counts, performed: rows.length - counts.OMITTED };
}

/** The last line of the table. */
export function sumResults(counts: readonly ResultCount[]): Omit<ResultCount, 'testType'> {
  const sum = (key: Exclude<keyof ResultCount, 'testType'>) => counts.reduce((total, count) => total + count[key], 0);
  return {
    performed: sum('performed'),
    NO_EXCEPTION: sum('NO_EXCEPTION'),
    FINDING: sum('FINDING'),
    NOT_APPLICABLE: sum('NOT_APPLICABLE'),
    OMITTED: sum('OMITTED'),
  };
}

/** The chapter that a number is counted under: `9` of `9.2.1.6.PB`, `ac` of `ac-2.1`, `A.5` of `A.5.10`. */
export function chapterOf(criterion: string): string {
  return /^(?:\d+|[a-z]{2,}|[a-z][.-]?\d*)/i.exec(criterion)?.[0] ?? criterion;
}
