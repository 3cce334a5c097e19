import type { TellProgress } from '../import-progress';
import { columnLetters } from '../table/grid';
import { checkHead } from './check-head';
import { checkColumns, ColumnTally } from './column-facts';
import { EqualRows } from './equal-rows';
import type { FaultList } from './fault-list';
import { controlTotals } from './find-footer';
import { findTable } from './find-table';
import type { FileRow, PopulationTable, ReadingLimits } from './population-table';
import type { PopulationDelimiter, QuoteMeaning, ReadingChoices } from './reading-choices';
import type { ReadingNotice } from './reading-faults';
import type { ReadingQuestion } from './reading-questions';
import { mostNotices, RecordCheck } from './record-check';
import { scanRows, strike, tellBlankRows, type ScannedRows, type TablePlace } from './scan-rows';
import { PeriodSelection } from './select-period';
import { mostRowsShown, shownRows } from './shown-rows';
import { isBlank } from './split-records';

export interface RowsToRead {
  /** The rows of the file, begun anew each time. */
  readonly rows: () => Iterable<FileRow>;
  /** The same for the one time at which what is wrong with them is told. */
  readonly scan: () => Iterable<FileRow>;
  readonly isSpoilt: (row: number) => boolean;
  /** The file goes on below these rows: blank ones fill it, and what stands behind them would be lost. */
  readonly isCutOff: () => boolean;
  readonly delimiter: PopulationDelimiter | null;
  readonly quotes: QuoteMeaning;
  readonly choices: ReadingChoices;
  readonly limits: ReadingLimits;
  readonly faults: FaultList;
  readonly notices: ReadingNotice[];
  readonly questions: ReadingQuestion[];
  readonly take: (record: FileRow) => void;
  readonly tell?: TellProgress | undefined;
}

/** What was found before the records are taken. */
interface FoundTable {
  readonly place: TablePlace;
  readonly kept: readonly number[];
  /** The rows between head and footers that hold something, begun anew each time. */
  readonly held: () => Iterable<FileRow>;
  readonly check: RecordCheck;
}

/**
 * Every row of the file becomes exactly one of: title, head, record, footer, blank, or the place of a fault. The file is gone through
 * as often as something has to be known before something else, and nothing of it is held but what is told.
 */
export function readTableOfRows(of: RowsToRead): PopulationTable {
  const { faults, notices, questions, choices, limits } = of;
  const place = findTable(of);
  const { head, headed, width } = place;
  const scanned = scanRows(told(of.scan(), of.tell), place);
  const footers = footersOf(of, scanned);
  const between = betweenOf(of, scanned);
  const below = new Set([...footers, ...between].map(({ row }) => row));
  const held = () => heldRows(of.rows(), place, below);
  tellBlankRows(scanned, notices);
  // Before what is told row by row: of that only the first is kept.
  const totals = controlTotals(footers, held());
  for (const { column, stated, counted, agrees } of totals) {
    if (!agrees)
      notices.push({ rule: 'control-total-differs', row: footers[0]!.row, column, value: `${stated}/${counted}` });
  }

  const kept = keptColumns(place, scanned, footers, notices);
  if (headed) checkHead(headed, kept, faults);
  const check = new RecordCheck({ width, kept, limits, isSpoilt: of.isSpoilt }, faults, notices);
  for (const row of [...scanned.titles, ...(headed ? [headed] : []), ...footers, ...between]) check.letters(row);
  const found = takeRecords(of, scanned, { place, kept, held, check });
  const names = headed ? kept.map((at) => headed.values[at]!) : kept.map((at) => columnLetters(at + 1));
  return {
    delimiter: of.delimiter,
    quotes: of.quotes,
    headRow: head,
    header: names,
    fileRows: scanned.fileRows,
    ...found,
    titles: scanned.titles,
    footers,
    between,
    controlTotals: totals,
    questions,
    notices: [...notices, ...found.notices].slice(0, mostNotices),
    faults: faults.told(),
    faultCount: faults.count,
  };

  function takeRecords(to: RowsToRead, { fileRows }: ScannedRows, table: FoundTable) {
    const period = new PeriodSelection(choices, kept.length);
    const columns = new ColumnTally(choices, kept.length);
    const equal = new EqualRows();
    if (width > limits.columns) {
      const expected = String(limits.columns);
      faults.add({ rule: 'too-many-columns', row: head, column: 0, found: String(width), expected });
    }
    let [done, recordCount] = [0, 0];
    for (const row of table.held()) {
      if (done % tellEvery === 0) to.tell?.({ step: 'check', done, of: fileRows });
      done += 1;
      const record = table.check.record(row);
      if (!record) continue;
      recordCount += 1;
      const isKept = period.admits(record);
      columns.take(record.values, isKept);
      if (!isKept) continue;
      equal.take(record);
      to.take(record);
    }
    tellCount(to, fileRows, recordCount);
    checkColumns(choices, kept.length, faults);
    period.ask(questions);
    const again = () => recordsAgain(table, choices);
    const equalRows = equal.groups(again);
    askOfEqualRows(equalRows, to);
    const keys = function* () {
      for (const { values } of again()) yield values[columns.keyColumn - 1]!.trim();
    };
    const facts = { recordCount, period: period.period(), columns: columns.facts(keys), equalRows };
    return { ...facts, notices: period.notices };
  }
}

const tellEvery = 20_000;

/** The same rows; whoever waits is told how far they are. */
function* told(rows: Iterable<FileRow>, tell: TellProgress | undefined): Generator<FileRow> {
  let done = 0;
  for (const row of rows) {
    if (done % tellEvery === 0) tell?.({ step: 'read', done, of: 0 });
    done += 1;
    yield row;
  }
}

function* heldRows(rows: Iterable<FileRow>, { above }: TablePlace, below: ReadonlySet<number>): Generator<FileRow> {
  for (const row of rows) if (row.row > above && !isBlank(row) && !below.has(row.row)) yield row;
}

/** The records of the population once more, in the same order. */
function* recordsAgain({ held, check, kept }: FoundTable, choices: ReadingChoices): Generator<FileRow> {
  const period = new PeriodSelection(choices, kept.length);
  for (const row of held()) {
    const record = check.recordAgain(row);
    if (record && period.admits(record)) yield record;
  }
}

function tellCount({ faults, limits, isCutOff }: RowsToRead, fileRows: number, recordCount: number): void {
  const file = { row: 0, column: 0 };
  if (recordCount === 0) faults.add({ rule: 'no-records', ...file, found: '0', expected: '1' });
  if (!isCutOff() && recordCount <= limits.rows) return;
  const found = isCutOff() ? `${fileRows}+` : String(recordCount);
  faults.add({ rule: 'too-many-rows', ...file, found, expected: String(limits.rows) });
}

function askOfEqualRows(equalRows: readonly (readonly number[])[], { rows, choices, questions }: RowsToRead): void {
  if (equalRows.length === 0 || choices.equalRowsReason?.trim()) return;
  const equal = equalRows.flat().slice(0, 40);
  const shown = shownRows(rowsOf(rows(), equal.slice(0, mostRowsShown)), equal);
  questions.push({ about: 'equal-rows', choices: ['by-place'], proposed: 'by-place', rows: equal, shown });
}

function rowsOf(rows: Iterable<FileRow>, numbers: readonly number[]): FileRow[] {
  const wanted = new Set(numbers);
  const found: FileRow[] = [];
  for (const row of rows) {
    if (wanted.has(row.row)) found.push(row);
    if (found.length === wanted.size) break;
  }
  return found;
}

function footersOf({ choices, questions }: RowsToRead, { footers }: ScannedRows): readonly FileRow[] {
  if (footers.length === 0 || choices.footer === 'records') return [];
  if (choices.footer === undefined) {
    const rows = footers.map(({ row }) => row);
    const shown = shownRows(footers, rows);
    questions.push({ about: 'footer', choices: ['left-out', 'records'], proposed: 'left-out', rows, shown });
  }
  return footers;
}

function betweenOf({ choices, questions }: RowsToRead, { between }: ScannedRows): readonly FileRow[] {
  if (between.length === 0 || choices.between === 'records') return [];
  if (choices.between === undefined) {
    const rows = between.map(({ row }) => row);
    const shown = shownRows(between, rows);
    questions.push({ about: 'between', choices: ['left-out', 'records'], proposed: 'left-out', rows, shown });
  }
  return between;
}

/** Columns that hold a heading or a value: the others are what a spreadsheet leaves at the right of a table. */
function keptColumns(
  { headed, width }: TablePlace,
  { blankColumns, footers }: ScannedRows,
  leftOut: readonly FileRow[],
  notices: ReadingNotice[],
): readonly number[] {
  const blank = new Set(headed ? blankColumns : []);
  // Lines at the end that are taken as records have their columns too.
  if (leftOut.length === 0) for (const row of footers) strike(blank, row);
  if (blank.size > 0) notices.push({ rule: 'columns-without-value', row: 0, column: 0, value: String(blank.size) });
  return Array.from({ length: width }, (_, at) => at).filter((at) => !blank.has(at));
}
