import type { IndividualControl } from './individual-control';
import type { StatementFault } from './statement-fault';
import { cellOf, type StatementColumn, type StatementRow } from './statement-row';

const told: readonly StatementColumn[] = ['operation', 'frequency', 'owner', 'mainTarget'];

/**
 * A column that nobody filled in says nothing: an empty mark for 運用状況評価 is no word of the client that nothing is to be
 * tested in operation. It is told once, with the number of rows it is empty in.
 */
export function emptyColumnFaults(
  rows: readonly StatementRow[],
  controls: readonly IndividualControl[],
): StatementFault[] {
  const own = new Set(controls.filter(({ inheritedFrom }) => inheritedFrom === null).map(({ row }) => row));
  const stating = rows.filter(({ row }) => own.has(row));
  const [first] = stating;
  if (!first) return [];
  const empty = told.filter((column) => stating.every((row) => cellOf(row, column) === ''));
  return empty.map((column) => ({
    rule: column === 'operation' ? 'operation.column-empty' : 'column.empty',
    sheet: 'controls',
    row: first.row,
    column,
    criterion: null,
    value: '',
    rows: stating.length,
  }));
}
