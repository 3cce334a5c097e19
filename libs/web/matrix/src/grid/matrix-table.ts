import {
  columnFilteringFeature,
  columnGroupingFeature,
  createExpandedRowModel,
  createFilteredRowModel,
  createGroupedRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  injectTable,
  rowExpandingFeature,
  rowSortingFeature,
  tableFeatures,
  type ColumnDef,
  type Row,
} from '@tanstack/angular-table';
import { frequencyCodes } from '@akashi/domain/engagement';
import { compareCriterionKeys } from '@akashi/domain/catalogue';
import type { MatrixRow, RowState } from '@akashi/web-data';
import { sortColumns, type MatrixSort, type SortColumn } from '../view/matrix-sort';

const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  columnGroupingFeature,
  groupedRowModel: createGroupedRowModel(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  rowExpandingFeature,
  expandedRowModel: createExpandedRowModel(),
});

type Features = typeof features;
export type TableRow = Row<Features, MatrixRow>;
type Compare = (a: MatrixRow, b: MatrixRow) => number;

const stateOrder: readonly RowState[] = ['returned', 'not_started', 'in_progress', 'prepared', 'reviewed', 'omitted'];
const keyOf = (row: MatrixRow) => row.number.replace(/\.(PB|P|B)$/, '');
const byKana = new Intl.Collator('ja');
/** Rows without a value stand last. */
const lastIfNull = (value: string | null) => value ?? '\uffff';

const compares: Readonly<Record<SortColumn, Compare>> = {
  number: (a, b) => compareCriterionKeys(keyOf(a), keyOf(b)),
  assignee: (a, b) => byKana.compare(lastIfNull(a.assignees[0] ?? null), lastIfNull(b.assignees[0] ?? null)),
  due: (a, b) => (lastIfNull(a.dueOn) < lastIfNull(b.dueOn) ? -1 : Number(a.dueOn !== b.dueOn)),
  evidence: (a, b) => a.evidence - b.evidence,
  items: (a, b) => a.itemTotal - a.itemDone - (b.itemTotal - b.itemDone) || a.itemTotal - b.itemTotal,
  state: (a, b) => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state),
  frequency: (a, b) => rankOfFrequency(a) - rankOfFrequency(b),
};

function rankOfFrequency({ frequency }: MatrixRow): number {
  return frequency === null ? frequencyCodes.length : frequencyCodes.indexOf(frequency);
}

/** Groups keep the order of the criteria whatever their rows are sorted by. */
const sortedBy = (column: SortColumn): ColumnDef<Features, MatrixRow> => ({
  id: column,
  accessorFn: (row) => row.id,
  sortFn: (a, b) => (a.getIsGrouped() ? 0 : compares[column](a.original, b.original)),
});

const columns: ColumnDef<Features, MatrixRow>[] = [
  { id: 'chapter', accessorFn: (row) => row.chapter, enableGlobalFilter: false },
  { id: 'objective', accessorFn: (row) => row.objective, enableGlobalFilter: false },
  ...sortColumns.map(sortedBy),
];

/** The test for rows in a box: a bare function would be taken for a change of the state. */
interface Kept {
  readonly keep: (row: MatrixRow) => boolean;
}

const grouping = ['chapter', 'objective'];

/** What the row model is made from, each a signal. */
export interface MatrixTableState {
  readonly rows: () => readonly MatrixRow[];
  readonly keep: () => (row: MatrixRow) => boolean;
  readonly sort: () => MatrixSort;
  readonly grouped: () => boolean;
  /** Keys of the chapters and headings that are folded. */
  readonly folded: () => ReadonlySet<string>;
}

/** The row model of the matrix: filtered, grouped by chapter and heading, sorted, folded. Call it where injection is. */
export function injectMatrixTable(state: MatrixTableState): { rows: () => readonly TableRow[] } {
  const table = injectTable<Features, MatrixRow>(() => ({
    features,
    columns,
    data: state.rows() as MatrixRow[],
    getRowId: (row) => row.id,
    autoResetExpanded: false,
    globalFilterFn: (row, _, { keep }: Kept) => keep(row.original),
    getColumnCanGlobalFilter: (column) => column.id === 'number',
    state: {
      globalFilter: { keep: state.keep() } satisfies Kept,
      grouping: state.grouped() ? grouping : [],
      sorting: sortingOf(state.sort()),
      expanded: expandedOf(state.rows(), state.folded()),
    },
  }));
  return { rows: () => table.getRowModel().rows };
}

/** The order of the statement is the order of the numbers: nothing is sorted for it. */
function sortingOf({ column, descending }: MatrixSort): { id: string; desc: boolean }[] {
  return column === 'number' && !descending ? [] : [{ id: column, desc: descending }];
}

function expandedOf(rows: readonly MatrixRow[], folded: ReadonlySet<string>): Record<string, boolean> {
  const open: Record<string, boolean> = {};
  for (const { chapter, objective } of rows) {
    open[`chapter:${chapter}`] = !folded.has(chapter);
    open[`chapter:${chapter}>objective:${objective}`] = !folded.has(objective);
  }
  return open;
}
