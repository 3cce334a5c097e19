import { conclusions, testStates } from '@akashi/domain/control';
import type { RowState } from '@akashi/web-data';
import { matrixViewIds } from './matrix-views';
import { sortColumns, type MatrixSort } from './matrix-sort';
import { noFilter, type MatrixFilter } from './matrix-filter';
import { readLayout, writeLayout, type ColumnLayout } from '../grid/column-layout';

/** What the address of the matrix says: a view that can be shared is a link. */
export interface MatrixAddress {
  readonly filter: MatrixFilter;
  readonly sort: MatrixSort;
  readonly grouped: boolean;
  readonly layout: ColumnLayout;
}

type Params = Readonly<Record<string, string | undefined>>;

const rowStates: readonly RowState[] = [...testStates, 'omitted'];

const oneOf = <T extends string>(known: readonly T[], value: string | undefined): T | null =>
  known.find((one) => one === value) ?? null;

/** Reads query parameters; whatever is unknown in them counts as not said. */
export function readAddress(params: Params): MatrixAddress {
  const [column, direction] = (params['sort'] ?? '').split('.');
  return {
    filter: {
      view: oneOf(matrixViewIds, params['view']) ?? noFilter.view,
      query: params['q'] ?? '',
      chapter: params['chapter'] ?? null,
      assigneeId: params['assignee'] ?? null,
      state: oneOf(rowStates, params['state']),
      result: oneOf(conclusions, params['result']),
    },
    sort: { column: oneOf(sortColumns, column) ?? 'number', descending: direction === 'desc' },
    grouped: params['groups'] !== 'off',
    layout: readLayout(params['order'], params['widths']),
  };
}

/** The query parameters of an address; null where nothing has to be said. */
export function writeAddress({ filter, sort, grouped, layout }: MatrixAddress): Record<string, string | null> {
  const isPlain = sort.column === 'number' && !sort.descending;
  return {
    view: filter.view === noFilter.view ? null : filter.view,
    q: filter.query || null,
    chapter: filter.chapter,
    assignee: filter.assigneeId,
    state: filter.state,
    result: filter.result,
    sort: isPlain ? null : `${sort.column}.${sort.descending ? 'desc' : 'asc'}`,
    groups: grouped ? null : 'off',
    ...writeLayout(layout),
  };
}
