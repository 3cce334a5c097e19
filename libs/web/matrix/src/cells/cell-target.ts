import { cellColumns, cellLock, cellsIn, type CellColumn, type CellLock, type CellOf } from '@akashi/domain/control';
import type { MatrixRow, MatrixTest } from '@akashi/web-data';

/** The columns that take work, in their order. */
export const editableColumns = cellColumns;

export type EditableColumn = CellColumn;

export function isEditable(column: string | undefined): column is EditableColumn {
  return editableColumns.includes(column as EditableColumn);
}

/** Columns whose cells are typed as text; a result is chosen by its number. */
export function isTyped(column: string | undefined): boolean {
  return isEditable(column) && column !== 'design' && column !== 'operation';
}

export type CellTarget = CellOf<MatrixTest>;

/** What a cell of the table stands for. */
export function targetsOf(row: MatrixRow, column: EditableColumn): CellTarget[] {
  return cellsIn(row, column);
}

export function valueIn({ test, field }: CellTarget): string | null {
  const values = { assignee: test.assigneeId, due: test.dueOn, conclusion: test.conclusion, note: test.note };
  return values[field];
}

/** What stands in the cell; of several tests, of the first that has something. */
export function valueOf(row: MatrixRow, column: EditableColumn): string | null {
  return (
    targetsOf(row, column)
      .map(valueIn)
      .find((value) => value !== null && value !== '') ?? null
  );
}

export type CellBar = CellLock | 'no-test' | 'may-not-record';

/** Why nothing of a cell can be typed over; null while something can. */
export function barOf(
  row: MatrixRow,
  column: EditableColumn,
  may: { record: boolean; assign: boolean },
): CellBar | null {
  if (!may.record) return 'may-not-record';
  const locks = targetsOf(row, column).map(({ test, field }) =>
    cellLock({ field, state: test.state, assigns: may.assign }),
  );
  if (locks.length === 0) return 'no-test';
  return locks.includes(null) ? null : locks[0]!;
}
