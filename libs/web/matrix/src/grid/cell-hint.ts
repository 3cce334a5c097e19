import { isEditable } from '../cells/cell-target';
import type { CellGrid, CellKeys } from './cell-keys';

/** What stands below the cell that is typed in: why it cannot be kept, or what can be chosen. */
export interface CellHint {
  readonly left: number;
  readonly top: number;
  readonly fault: string;
  readonly choices: readonly string[];
}

/** The hint for the cell that is typed in, placed inside the grid; null where there is nothing to say. */
export function hintOf(grid: CellGrid, keys: CellKeys, cell: () => HTMLElement | null): CellHint | null {
  const column = grid.columns()[grid.cursor().column]?.id;
  if (!keys.typing() || !isEditable(column)) return null;
  const choices = grid.cellRules().choices(column);
  const fault = keys.fault();
  if (!fault && choices.length === 0) return null;
  const own = cell();
  if (!own) return null;
  const at = own.getBoundingClientRect();
  const around = own.closest('ak-matrix-grid')!.getBoundingClientRect();
  const isLow = at.bottom + 200 > around.bottom;
  const height = fault ? 40 : 16 + choices.length * 22;
  return {
    left: at.left - around.left,
    top: isLow ? at.top - around.top - height - 4 : at.bottom - around.top + 4,
    fault,
    choices,
  };
}
