import { columnLetters } from '../table/grid';
import { checkColumns, columnFacts } from './column-facts';
import type { FaultList } from './fault-list';
import { findEqualRows } from './find-equal-rows';
import { controlTotals, findFooters } from './find-footer';
import { findHead } from './find-head';
import { findTitles } from './find-titles';
import { checkHead } from './check-head';
import { lookAtLetters } from './look-at-letters';
import type {
  FileRow,
  PopulationDelimiter,
  PopulationReading,
  QuoteMeaning,
  ReadingChoices,
  ReadingLimits,
  ReadingNotice,
  ReadingQuestion,
} from './reading';
import { selectPeriod } from './select-period';
import { shownRows } from './shown-rows';
import { isBlank, isEmpty } from './split-records';
import { usualWidth } from './usual-width';

export interface RowsToRead {
  readonly rows: readonly FileRow[];
  /** The file goes on below these rows: blank ones fill it, and what stands behind them would be lost. */
  readonly isCutOff: boolean;
  readonly spoilt: ReadonlySet<number>;
  readonly delimiter: PopulationDelimiter | null;
  readonly quotes: QuoteMeaning;
  readonly choices: ReadingChoices;
  readonly limits: ReadingLimits;
  readonly faults: FaultList;
  readonly notices: ReadingNotice[];
  readonly questions: ReadingQuestion[];
}

/** Every row of the file becomes exactly one of: title, head, record, footer, blank, or the place of a fault. */
export function readTableOfRows(of: RowsToRead): PopulationReading {
  const { rows, limits, faults, notices, questions } = of;
  const head = headOf(of);
  const above = head > 0 ? head : firstRecordOf(of) - 1;
  const titles = rows.filter((row) => row.row <= above && row.row !== head && !isBlank(row));
  const body = rows.filter(({ row }) => row > above);
  const headed = rows.find(({ row }) => row === head);
  const width = headed ? headed.values.length : usualWidth(body.filter((row) => !isBlank(row)).slice(0, 200));
  const footers = footersOf(of, body, width);
  const left = new Set(footers);
  const held = body.filter((row) => !isBlank(row) && !left.has(row));
  tellBlankRows(rows, notices);
  // Before what is told row by row: of that only the first is kept.
  const totals = controlTotals(footers, held);
  for (const { column, stated, counted, agrees } of totals) {
    if (!agrees)
      notices.push({ rule: 'control-total-differs', row: footers[0]!.row, column, value: `${stated}/${counted}` });
  }

  const kept = keptColumns(headed, held, width, notices);
  if (headed) checkHead(headed, kept, faults);
  const tell = { fault: faults.add.bind(faults), notice: (notice: ReadingNotice) => notices.push(notice) };
  for (const row of [...titles, ...(headed ? [headed] : []), ...footers]) lookAtLetters(row, limits, tell);

  const all = recordsOf(of, held, { width, kept, head });
  checkColumns(of.choices, kept.length, faults);
  const { records, period } = selectPeriod(all, kept.length, of);
  const equalRows = findEqualRows(records);
  askOfEqualRows(equalRows, of);
  const names = headed ? kept.map((at) => headed.values[at]!) : kept.map((at) => columnLetters(at + 1));
  return {
    delimiter: of.delimiter,
    quotes: of.quotes,
    headRow: head,
    header: names,
    records,
    fileRows: rows.length,
    recordCount: all.length,
    period,
    columns: columnFacts(records, kept.length, of.choices, all),
    titles,
    footers,
    controlTotals: totals,
    equalRows,
    questions,
    notices: notices.slice(0, 400),
    faults: faults.told(),
    faultCount: faults.count,
  };
}

/** The rows that are sound and as wide as the table; what keeps a row out is told. */
function recordsOf(
  { rows, isCutOff, limits, faults, notices, spoilt }: RowsToRead,
  held: readonly FileRow[],
  { width, kept, head }: { width: number; kept: readonly number[]; head: number },
): FileRow[] {
  if (width > limits.columns) {
    const expected = String(limits.columns);
    faults.add({ rule: 'too-many-columns', row: head, column: 0, found: String(width), expected });
  }
  const tell = { fault: faults.add.bind(faults), notice: (notice: ReadingNotice) => notices.push(notice) };
  const records: FileRow[] = [];
  for (const row of held) {
    const sound = lookAtLetters(row, limits, tell) && !spoilt.has(row.row);
    if (row.values.length !== width) {
      const [found, expected] = [String(row.values.length), String(width)];
      const column = Math.min(row.values.length, width) + (row.values.length > width ? 1 : 0);
      faults.add({ rule: 'ragged-row', row: row.row, column, found, expected });
    } else if (sound)
      records.push(kept.length === width ? row : { row: row.row, values: kept.map((at) => row.values[at]!) });
  }
  if (records.length === 0) faults.add({ rule: 'no-records', row: 0, column: 0, found: '0', expected: '1' });
  if (isCutOff || records.length > limits.rows) {
    faults.add({
      rule: 'too-many-rows',
      row: 0,
      column: 0,
      found: isCutOff ? `${rows.length}+` : String(records.length),
      expected: String(limits.rows),
    });
  }
  return records;
}

function askOfEqualRows(equalRows: readonly (readonly number[])[], { rows, choices, questions }: RowsToRead): void {
  if (equalRows.length > 0 && !choices.equalRowsReason?.trim()) {
    const equal = equalRows.flat().slice(0, 40);
    questions.push({
      about: 'equal-rows',
      choices: ['by-place'],
      proposed: 'by-place',
      rows: equal,
      shown: shownRows(rows, equal),
    });
  }
}

function headOf({ rows, choices, questions }: RowsToRead): number {
  const { row, certain, candidates } = findHead(rows);
  const chosen = choices.headRow;
  if (chosen !== undefined && (chosen === 0 || rows.some((one) => one.row === chosen && !isBlank(one)))) return chosen;
  // A row that holds nothing was chosen of another file: what was decided is never put aside in silence.
  if ((!certain || chosen !== undefined) && candidates.length > 0) {
    const offered = [0, ...candidates].map(String);
    const shown = shownRows(rows, candidates);
    questions.push({ about: 'head', choices: offered, proposed: String(row), rows: candidates.slice(0, 5), shown });
  }
  return row;
}

/** The row at which a table without a head begins. */
function firstRecordOf({ rows, choices, questions }: RowsToRead): number {
  const chosen = choices.firstRecord;
  if (chosen === 0 || (chosen !== undefined && rows.some((one) => one.row === chosen && !isBlank(one)))) return chosen;
  const titles = findTitles(rows);
  if (titles.length === 0 && chosen === undefined) return 0;
  const filled = rows.filter((row) => !isBlank(row)).slice(0, titles.length + 3);
  const first = filled[titles.length]?.row ?? 0;
  const [above, shown] = [
    titles.map(({ row }) => row),
    shownRows(
      filled,
      filled.map(({ row }) => row),
    ),
  ];
  const offered = filled.map(({ row }) => String(row)).slice(0, 20);
  questions.push({ about: 'titles', choices: offered, proposed: String(first), rows: above, shown });
  return first;
}

function footersOf({ choices, questions }: RowsToRead, body: readonly FileRow[], width: number): FileRow[] {
  const found = findFooters(body, width);
  if (found.length === 0 || choices.footer === 'records') return [];
  if (choices.footer === undefined) {
    const rows = found.map(({ row }) => row);
    const shown = shownRows(found, rows);
    questions.push({ about: 'footer', choices: ['left-out', 'records'], proposed: 'left-out', rows, shown });
  }
  return found;
}

function tellBlankRows(rows: readonly FileRow[], notices: ReadingNotice[]): void {
  const blank = rows.filter(isBlank);
  const empty = blank.filter(isEmpty).length;
  const tell = (rule: 'empty-rows' | 'rows-without-value', count: number) =>
    count > 0 && notices.push({ rule, row: 0, column: 0, value: String(count) });
  tell('empty-rows', empty);
  tell('rows-without-value', blank.length - empty);
}

/** Columns that hold a heading or a value: the others are what a spreadsheet leaves at the right of a table. */
function keptColumns(
  headed: FileRow | undefined,
  held: readonly FileRow[],
  width: number,
  notices: ReadingNotice[],
): readonly number[] {
  const all = Array.from({ length: width }, (_, at) => at);
  if (!headed) return all;
  const nameless = all.filter((at) => headed.values[at]!.trim() === '');
  const blank = new Set(nameless.filter((at) => held.every(({ values }) => (values[at] ?? '').trim() === '')));
  if (blank.size > 0) notices.push({ rule: 'columns-without-value', row: 0, column: 0, value: String(blank.size) });
  return all.filter((at) => !blank.has(at));
}
