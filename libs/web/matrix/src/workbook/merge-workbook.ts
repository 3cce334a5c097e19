import type { MatrixWorkbookView, WorkbookTest } from '@akashi/contracts';
import { mergeCell, type CellField } from '@akashi/domain/control';
import type { MatrixRow } from '@akashi/web-data';
import { barOf, targetsOf, valueIn, type EditableColumn } from '../cells/cell-target';
import { readCell, type CellReading } from '../cells/cell-text';
import { isOpen, type FieldChange, type LeftOut, type PlannedChange } from '../cells/planned-change';

/** A cell that was changed in the workbook and, to something else, in the matrix. */
export interface WorkbookClash {
  readonly row: MatrixRow;
  readonly column: EditableColumn;
  readonly base: string | null;
  readonly mine: string | null;
  readonly theirs: string | null;
  /** What takes the workbook’s value over theirs. */
  readonly changes: readonly FieldChange[];
}

export interface MergedWorkbook extends PlannedChange {
  readonly clashes: readonly WorkbookClash[];
}

type Reading = CellReading & { readonly may: { readonly record: boolean; readonly assign: boolean } };

/**
 * The cells of a workbook over what stands in the matrix now: as it went out, as it came back, as it stands. What only the
 * workbook changed is taken, what both changed is left to a person, and what is locked stays whatever the workbook says.
 */
export function mergeWorkbook(view: MatrixWorkbookView, rows: readonly MatrixRow[], reading: Reading): MergedWorkbook {
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const before = new Map(view.tests.map((test) => [test.id, test]));
  const changes: FieldChange[] = [];
  const clashes: WorkbookClash[] = [];
  const leftOut: LeftOut[] = view.faults.map(({ row, number, column, why }) => ({
    number: number || `${row}`,
    column,
    text: '',
    code: why === 'unknown' ? 'not-found' : why,
  }));
  let [cells, same] = [0, 0];
  for (const { controlId, column, text } of view.cells) {
    const row = rowOf.get(controlId);
    if (!row) continue;
    const value = readCell(column, text, reading);
    const bar = barOf(row, column, reading.may);
    const code = bar ?? (value === undefined ? 'unreadable' : null);
    if (code || value === undefined) {
      leftOut.push({ number: row.number, column, text, code: code ?? 'unreadable' });
      continue;
    }
    const merged = mergeTargets(row, column, value, before);
    if (merged.length === 0) same++;
    else if (merged.some(({ merge }) => merge === 'clash')) clashes.push(clashOf(row, column, merged));
    else {
      cells++;
      changes.push(...merged.map(changeOf));
    }
  }
  return { changes, cells, same, leftOut, clashes };
}

interface Merged {
  readonly testId: string;
  readonly field: CellField;
  readonly base: string | null;
  readonly mine: string | null;
  readonly theirs: string | null;
  readonly merge: 'mine' | 'clash';
}

function mergeTargets(
  row: MatrixRow,
  column: EditableColumn,
  mine: string | null,
  before: ReadonlyMap<string, WorkbookTest>,
): Merged[] {
  return targetsOf(row, column).flatMap((target) => {
    const written = before.get(target.test.id);
    if (!written || !isOpen(target.test.state, column)) return [];
    const values = { base: writtenIn(written, target.field), mine, theirs: valueIn(target) };
    const merge = mergeCell(values);
    return merge === 'same' ? [] : [{ testId: target.test.id, field: target.field, ...values, merge }];
  });
}

function writtenIn(test: WorkbookTest, field: CellField): string | null {
  return { assignee: test.assigneeId, due: test.dueOn, conclusion: test.conclusion, note: test.note }[field];
}

function clashOf(row: MatrixRow, column: EditableColumn, merged: readonly Merged[]): WorkbookClash {
  const { base, mine, theirs } = merged.find(({ merge }) => merge === 'clash')!;
  return { row, column, base, mine, theirs, changes: merged.map(changeOf) };
}

/** What stands now is what is changed: the server holds it to that once more. */
function changeOf({ testId, field, mine, theirs }: Merged): FieldChange {
  return { testId, field, base: theirs, value: mine };
}
