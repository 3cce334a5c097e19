import { seenInCell, unreadRule, type TableCell } from '@akashi/domain/table';
import type { StatementCellFault } from './statement-rows';

/** Rows that a spreadsheet does not show. */
export function hiddenRows(rows: readonly { sheet: string; row: number; hidden: boolean }[]): StatementCellFault[] {
  return rows.flatMap(({ sheet, row, hidden }) =>
    hidden ? [{ sheet, address: `A${row}`, rule: 'cell.hidden-row' as const, value: '' }] : [],
  );
}

/** A cell that gives nothing, whatever it was meant for. */
export function unreadFault(sheet: string, cell: TableCell): StatementCellFault | null {
  const rule = unreadRule(cell);
  return rule && { sheet, address: cell.address, rule, value: seenInCell(cell).slice(0, 100) };
}
