/** The columns of the statement's list of controls that are read. The name printed beside a number is not one of them. */
export const statementColumns = [
  'criterion',
  'choice',
  'reason',
  'control',
  'frequency',
  'owner',
  'mainTarget',
  'population',
  'baseService',
  'operation',
  'validFrom',
  'validTo',
] as const;

export type StatementColumn = (typeof statementColumns)[number];

/** 採用, 対象外 (an objective with all below it) and 非採用. */
export const statementChoices = ['selected', 'excluded', 'not_selected'] as const;

export type StatementChoice = (typeof statementChoices)[number];

/**
 * A row of the list as it was read: `row` is its number in the sheet. A cell of a list (choice, frequency, mainTarget,
 * operation: 'yes' | 'no') holds its code, or the client's own word where no code is known for it.
 */
export interface StatementRow {
  row: number;
  cells: Readonly<Partial<Record<StatementColumn, string>>>;
}

/** The text of a cell without the white space around it; empty for a cell that is not there. */
export function cellOf(row: StatementRow, column: StatementColumn): string {
  return row.cells[column]?.trim() ?? '';
}

/** Columns of the statement's list of 同一母集団. */
export const populationColumns = ['population', 'name', 'reason'] as const;

export type PopulationColumn = (typeof populationColumns)[number];

export interface PopulationRow {
  row: number;
  cells: Readonly<Partial<Record<PopulationColumn, string>>>;
}
