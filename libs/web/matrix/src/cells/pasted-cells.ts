import type { MatrixRow } from '@akashi/web-data';
import { isEditable, type EditableColumn } from './cell-target';
import type { TableText } from './table-text';

/** A text for a cell of the table. */
export interface CellText {
  readonly row: MatrixRow;
  readonly column: EditableColumn;
  readonly text: string;
}

export interface PastedCells {
  readonly cells: readonly CellText[];
  /** Numbers, or rows past the end, that nothing of this table answers to. */
  readonly unknown: readonly string[];
}

export interface PasteTarget {
  /** The controls from the cursor on, in the order they are seen. */
  readonly rows: readonly MatrixRow[];
  /** Every control, filtered away or not: what is found by its number stands anywhere. */
  readonly all: readonly MatrixRow[];
  /** All columns in their order, and the one the cursor is in. */
  readonly columns: readonly string[];
  readonly column: number;
}

/**
 * Where each text of a pasted table goes. Rows with control numbers in the first column are found by number, so that sorting
 * and filtering shift nothing; others go down from the cursor. Columns follow the ones that take work.
 */
export function pastedCells(table: TableText, target: PasteTarget): PastedCells {
  const byNumber = hasNumbers(table);
  const numbers = new Map(target.all.map((row) => [row.number, row]));
  const columns = columnsFor(target, byNumber);
  const cells: CellText[] = [];
  const unknown: string[] = [];
  table.forEach((texts, at) => {
    const number = texts[0]?.normalize('NFKC').trim() ?? '';
    const row = byNumber ? numbers.get(number) : target.rows[at];
    if (!row) return void unknown.push(byNumber ? number : `+${at + 1}`);
    texts.slice(byNumber ? 1 : 0).forEach((text, index) => {
      const column = columns[index];
      if (isEditable(column)) cells.push({ row, column, text });
    });
  });
  return { cells, unknown };
}

const controlNumber = /^\d+(\.\d+){1,}(\.(PB|P|B))?$/;

function hasNumbers(table: TableText): boolean {
  return table.every((row) => row.length > 1 && controlNumber.test(row[0]?.normalize('NFKC').trim() ?? ''));
}

function columnsFor({ columns, column }: PasteTarget, byNumber: boolean): readonly string[] {
  if (isEditable(columns[column])) return columns.slice(column).filter(isEditable);
  return columns.slice(byNumber ? 2 : column);
}
