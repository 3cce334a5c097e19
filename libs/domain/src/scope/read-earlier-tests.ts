import { parseLocalDate } from '../dates';
import type { TestType } from '../engagement/test-type';
import { headingMatch, isUncertainNumber, plainHeading, type TableCell, type TableFile, type TableRow } from '../table';
import type { RecordedResult, RecordedTest } from './record-earlier-tests.rule';

/** What is wrong with a row of such a file. */
export const earlierRowFaults = [
  'number-unknown',
  'number-cell',
  'test-unknown',
  'period-unreadable',
  'result-unknown',
] as const;

export type EarlierRowFault = (typeof earlierRowFaults)[number];

export interface EarlierRowProblem {
  sheet: string;
  row: number;
  fault: EarlierRowFault;
  /** As it stands in the cell. */
  found: string;
}

export interface EarlierTestsReading {
  /** No sheet has the four headings. */
  headingsMissing: boolean;
  tests: RecordedTest[];
  problems: EarlierRowProblem[];
}

/** A control by every number it may be called. */
export interface NumberedControl {
  stableKey: string;
  criterionKey: string;
  number: string;
}

const headings = {
  number: ['管理策番号', '番号', 'Number', 'Control'],
  test: ['評価の区分', '評価', '区分', 'Test', 'Type of test'],
  periodEnd: ['監査対象期間の末日', '期間末', '期間の末日', 'Period end', 'Last day of the period'],
  result: ['結果', 'Result'],
} as const;

type Field = keyof typeof headings;
type Columns = Readonly<Record<Field, number>>;

const tests: Readonly<Record<TestType, readonly string[]>> = {
  DESIGN: ['整備状況評価', '整備', 'Design assessment', 'Design'],
  OPERATION: ['運用状況評価', '運用', 'Operational assessment', 'Operation'],
  UPDATE: ['アップデートテスト', '更新', 'Update test', 'Update'],
};

const results: Readonly<Record<RecordedResult, readonly string[]>> = {
  NO_EXCEPTION: ['例外なし', '逸脱なし', 'No exception', 'NO_EXCEPTION'],
  DEVIATION: ['逸脱あり', '例外あり', 'Deviation'],
  NOT_TESTED: ['記録の取消し', '取消し', 'Take back', 'NOT_TESTED'],
};

function meant<Code extends string>(text: string, words: Readonly<Record<Code, readonly string[]>>): Code | undefined {
  const plain = plainHeading(text);
  const entries = Object.entries(words) as [Code, readonly string[]][];
  return entries.find(([, said]) => said.some((word) => plainHeading(word) === plain))?.[0];
}

function columnsOf({ cells }: TableRow): Columns | null {
  const of = (field: Field): number | undefined =>
    cells.find(({ text }) => headingMatch(text, { words: headings[field] }) >= 1.9)?.column;
  const [number, test, periodEnd, result] = [of('number'), of('test'), of('periodEnd'), of('result')];
  return number && test && periodEnd && result ? { number, test, periodEnd, result } : null;
}

/** A number that a spreadsheet took for a quantity may have lost its end: 9.10 is 9.1 there. */
function isUncertain(cell: TableCell): boolean {
  return cell.kind === 'number' || cell.kind === 'date' || isUncertainNumber(cell);
}

/** The rows of a file that lists tests of earlier years; a criterion's number stands for all its controls. */
export function readEarlierTests(file: TableFile, controls: readonly NumberedControl[]): EarlierTestsReading {
  const called = new Map<string, string[]>();
  for (const { stableKey, criterionKey, number } of controls) {
    for (const name of new Set([stableKey, criterionKey, number])) {
      called.set(name, [...(called.get(name) ?? []), stableKey]);
    }
  }
  const reading: EarlierTestsReading = { headingsMissing: true, tests: [], problems: [] };
  for (const { name, rows } of file.sheets) {
    const head = rows.findIndex((row) => columnsOf(row) !== null);
    const columns = rows[head] ? columnsOf(rows[head]) : null;
    if (!columns) continue;
    reading.headingsMissing = false;
    for (const row of rows.slice(head + 1)) readRow(name, row, columns, called, reading);
  }
  return reading;
}

function readRow(
  sheet: string,
  { row, cells }: TableRow,
  columns: Columns,
  called: ReadonlyMap<string, readonly string[]>,
  reading: EarlierTestsReading,
): void {
  const cellOf = (field: Field): TableCell | undefined => cells.find(({ column }) => column === columns[field]);
  const textOf = (field: Field): string => cellOf(field)?.text.trim() ?? '';
  const number = cellOf('number');
  const keys = called.get(textOf('number').normalize('NFKC'));
  const testType = meant(textOf('test'), tests);
  const periodEnd = parseLocalDate(textOf('periodEnd'));
  const result = meant(textOf('result'), results);
  const problem = (fault: EarlierRowFault, field: Field): void => {
    reading.problems.push({ sheet, row, fault, found: textOf(field) });
  };
  if (number && isUncertain(number)) return problem('number-cell', 'number');
  if (!keys) return problem('number-unknown', 'number');
  if (!testType) return problem('test-unknown', 'test');
  if (periodEnd === null) return problem('period-unreadable', 'periodEnd');
  if (!result) return problem('result-unknown', 'result');
  reading.tests.push(...keys.map((stableKey) => ({ stableKey, testType, periodEnd, result })));
}
