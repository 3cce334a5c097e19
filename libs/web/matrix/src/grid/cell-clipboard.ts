import { pastedCells } from '../cells/pasted-cells';
import { readClipboard, writeHtml, writeTsv } from '../cells/table-text';
import type { MatrixRow } from '@akashi/web-data';
import type { CellGrid, CellKeys } from './cell-keys';

/** Copies the range as spreadsheets read it, from what is drawn in no other way than as text. */
export function copyCells(
  event: ClipboardEvent,
  grid: CellGrid,
  textOf: (row: MatrixRow, column: number) => string,
): void {
  const { top, bottom, left, right } = grid.range.own();
  const columns = grid
    .columns()
    .map((_, at) => at)
    .slice(left, right + 1);
  const rows = grid.lines().slice(top, bottom + 1);
  const table = rows.flatMap((line) =>
    line.kind === 'control' ? [columns.map((column) => textOf(line.row, column))] : [],
  );
  if (table.length === 0 || !event.clipboardData) return;
  event.clipboardData.setData('text/plain', writeTsv(table));
  event.clipboardData.setData('text/html', writeHtml(table));
  event.preventDefault();
}

/** Puts what was copied into the cells from the cursor on; one value goes into the whole range. */
export function pasteCells(event: ClipboardEvent, grid: CellGrid, keys: CellKeys, all: readonly MatrixRow[]): void {
  if (!event.clipboardData) return;
  event.preventDefault();
  const table = readClipboard(event.clipboardData);
  const rect = grid.range.own();
  if (table.length === 1 && table[0]?.length === 1) {
    keys.write(rect, () => table[0]![0]!);
    return;
  }
  const rows = grid
    .lines()
    .slice(rect.top)
    .flatMap((line) => (line.kind === 'control' ? [line.row] : []));
  grid.want(pastedCells(table, { rows, all, columns: grid.columns().map(({ id }) => id), column: rect.left }));
}
