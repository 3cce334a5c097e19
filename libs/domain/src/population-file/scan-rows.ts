import { isRuleLine, repeatsHead } from './between-records';
import { looksLikeFooter } from './find-footer';
import type { FileRow } from './population-table';
import type { ReadingNotice } from './reading-faults';
import { isBlank, isEmpty } from './split-records';

/** Where the records begin and how wide they are. */
export interface TablePlace {
  /** The row of headings; 0 where there is none. */
  readonly head: number;
  /** The last row above the records. */
  readonly above: number;
  readonly headed: FileRow | undefined;
  readonly width: number;
}

export interface ScannedRows {
  readonly fileRows: number;
  readonly empty: number;
  readonly withoutValue: number;
  readonly titles: readonly FileRow[];
  /** Lines at the end that are no records by their look. */
  readonly footers: readonly FileRow[];
  /** Lines among the records that are none by their look: a sum, a line that was drawn, the head of another page. */
  readonly between: readonly FileRow[];
  /** Columns, from 0, that have no heading and no value. */
  readonly blankColumns: ReadonlySet<number>;
}

/** Goes through all rows once, for what has to be known before the first record is taken. */
export function scanRows(rows: Iterable<FileRow>, { head, above, headed, width }: TablePlace): ScannedRows {
  let [fileRows, empty, withoutValue] = [0, 0, 0];
  const titles: FileRow[] = [];
  const between: FileRow[] = [];
  const blankColumns = new Set(namelessOf(headed));
  // Rows at the end as it stands, of which nobody knows yet whether records follow.
  let ending: FileRow[] = [];
  for (const row of rows) {
    fileRows += 1;
    if (isBlank(row)) {
      if (isEmpty(row)) empty += 1;
      else withoutValue += 1;
    } else if (row.row <= above) {
      if (row.row !== head) titles.push(row);
    } else if (looksLikeFooter(row, width)) ending.push(row);
    else {
      for (const held of ending) {
        strike(blankColumns, held);
        // A narrower one may be what a line end inside a value broke off: that is a fault, and nobody leaves it out.
        if (held.values.length === width) between.push(held);
      }
      if (ending.length > 0) ending = [];
      if (isRuleLine(row) ? row.values.length === width : repeatsHead(row, headed)) between.push(row);
      strike(blankColumns, row);
    }
  }
  return { fileRows, empty, withoutValue, titles, footers: ending, between, blankColumns };
}

function namelessOf(headed: FileRow | undefined): number[] {
  return (headed?.values ?? []).flatMap((value, at) => (value.trim() === '' ? [at] : []));
}

export function strike(columns: Set<number>, { values }: FileRow): void {
  for (const at of columns) if ((values[at] ?? '').trim() !== '') columns.delete(at);
}

export function tellBlankRows({ empty, withoutValue }: ScannedRows, notices: ReadingNotice[]): void {
  const tell = (rule: 'empty-rows' | 'rows-without-value', count: number) =>
    count > 0 && notices.push({ rule, row: 0, column: 0, value: String(count) });
  tell('empty-rows', empty);
  tell('rows-without-value', withoutValue);
}
