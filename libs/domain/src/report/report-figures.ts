import { conclusions, type Conclusion } from '../control/test-state';
import { testTypes, type TestType } from '../engagement/test-type';

/** The numbers a report states. Each of them is counted from the working papers, and must still be the same when it is issued. */
export const reportFigureNames = [
  'designTests',
  'operationTests',
  'updateTests',
  'omissions',
  'populations',
  'sampleItems',
  'deviations',
  'deviationsExplained',
  'findings',
] as const;

export type ReportFigureName = (typeof reportFigureNames)[number];

export type ReportFigures = Readonly<Record<ReportFigureName, number>>;

/** The figures in which what the report says differs from what the working papers say. */
export function differingFigures(stated: ReportFigures, counted: ReportFigures): ReportFigureName[] {
  return reportFigureNames.filter((name) => stated[name] !== counted[name]);
}

/** Tests of one type by what came of them; `open` have no conclusion. The parts add up to `all`. */
export type ResultSum = Readonly<Record<Conclusion, number>> & { readonly all: number; readonly open: number };

export interface ResultSums {
  byType: Readonly<Record<TestType, ResultSum>>;
  total: ResultSum;
}

export interface TestResult {
  testType: TestType;
  conclusion: Conclusion | null;
}

function sumOf(tests: readonly TestResult[]): ResultSum {
  const counts = conclusions.map((conclusion) => [
    conclusion,
    tests.filter((test) => test.conclusion === conclusion).length,
  ]);
  return {
    ...(Object.fromEntries(counts) as Record<Conclusion, number>),
    all: tests.length,
    open: tests.filter(({ conclusion }) => conclusion === null).length,
  };
}

/** The table of results by type of test: 実施, 例外なし, 発見事項あり, 該当なし, 省略. */
export function sumResults(tests: readonly TestResult[]): ResultSums {
  const ofType = testTypes.map((testType) => [testType, sumOf(tests.filter((test) => test.testType === testType))]);
  return { byType: Object.fromEntries(ofType) as Record<TestType, ResultSum>, total: sumOf(tests) };
}
