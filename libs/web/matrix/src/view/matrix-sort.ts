export const sortColumns = ['number', 'assignee', 'due', 'evidence', 'items', 'state', 'frequency'] as const;

export type SortColumn = (typeof sortColumns)[number];

/** What the rows are sorted by. */
export interface MatrixSort {
  readonly column: SortColumn;
  readonly descending: boolean;
}
