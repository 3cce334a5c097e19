import type { MatrixRow } from '@akashi/web-data';
import type { EditableColumn } from '../cells/cell-target';
import type { CellText } from '../cells/pasted-cells';

/** What the grid asks of whoever knows people, days and rights. */
export interface CellRules {
  /** Why a cell takes nothing, in a sentence; empty when it takes something. */
  readonly bar: (row: MatrixRow, column: EditableColumn) => string;
  /** Whether that is because of a signature or an end, which is shown in the cell. */
  readonly locked: (row: MatrixRow, column: EditableColumn) => boolean;
  /** Why a text cannot stand in a column; empty when it can. */
  readonly fault: (column: EditableColumn, text: string) => string;
  /** What a cell holds, as text. */
  readonly text: (row: MatrixRow, column: EditableColumn) => string;
  /** What can be chosen in a column, by the numbers 1, 2, 3 … */
  readonly choices: (column: EditableColumn) => readonly string[];
}

/** A grid that is only looked at. */
export const noCellRules: CellRules = {
  bar: () => ' ',
  locked: () => false,
  fault: () => '',
  text: () => '',
  choices: () => [],
};

/** What a person wants in cells; `unknown` names pasted rows that are not there. */
export interface WantedCells {
  readonly cells: readonly CellText[];
  readonly unknown: readonly string[];
}
