import type { MatrixSort, SortColumn } from '../view/matrix-sort';

export const matrixColumnIds = [
  'select',
  'number',
  'control',
  'target',
  'design',
  'operation',
  'frequency',
  'population',
  'items',
  'assignee',
  'due',
  'note',
  'evidence',
  'state',
] as const;

export type MatrixColumnId = (typeof matrixColumnIds)[number];

/** Widths in CSS px that somebody chose. */
export type ColumnWidths = Readonly<Partial<Record<MatrixColumnId, number>>>;

/** A column: its width in each language as a grid track, what it can be sorted by, and where its cells stand. */
export interface MatrixColumn {
  readonly id: MatrixColumnId;
  readonly ja: string;
  readonly en: string;
  readonly sort?: SortColumn;
  readonly isNumber?: true;
}

/** The control's text takes what is left; state stays in sight on the right. */
export const matrixColumns: readonly MatrixColumn[] = [
  { id: 'select', ja: '32px', en: '32px' },
  { id: 'number', ja: '108px', en: '108px', sort: 'number' },
  { id: 'control', ja: 'minmax(200px, 1fr)', en: 'minmax(200px, 1fr)' },
  { id: 'target', ja: '56px', en: '74px' },
  { id: 'design', ja: '106px', en: '124px' },
  { id: 'operation', ja: '106px', en: '124px' },
  { id: 'frequency', ja: '70px', en: '88px', sort: 'frequency' },
  { id: 'population', ja: '68px', en: '78px' },
  { id: 'items', ja: '60px', en: '64px', sort: 'items', isNumber: true },
  { id: 'assignee', ja: '72px', en: '80px', sort: 'assignee' },
  { id: 'due', ja: '60px', en: '64px', sort: 'due' },
  { id: 'note', ja: '100px', en: '120px' },
  { id: 'evidence', ja: '72px', en: '84px', sort: 'evidence', isNumber: true },
  { id: 'state', ja: '104px', en: '152px', sort: 'state' },
];

/** The tracks of columns as one `grid-template-columns`. */
export function columnTracks(columns: readonly MatrixColumn[], widths: ColumnWidths, lang: 'ja' | 'en'): string {
  return columns
    .map((column) => {
      const px = widths[column.id];
      if (px === undefined) return column[lang];
      return column.id === 'control' ? `minmax(${px}px, 1fr)` : `${px}px`;
    })
    .join(' ');
}

/** How wide a column is at least, in CSS px. */
export function widthOf(column: MatrixColumn, widths: ColumnWidths, lang: 'ja' | 'en'): number {
  return widths[column.id] ?? Number(/\d+/.exec(column[lang])?.[0] ?? 0);
}

/** The least width of the sheet, in CSS px: below it the grid scrolls sideways. */
export function sheetWidth(widths: ColumnWidths, lang: 'ja' | 'en'): number {
  return matrixColumns.reduce((width, column) => width + widthOf(column, widths, lang), 0);
}

/** The place of each column by its name. */
export type ColumnPlaces = Readonly<Record<MatrixColumnId, number>>;

export function placesOf(columns: readonly MatrixColumn[]): ColumnPlaces {
  return Object.fromEntries(columns.map(({ id }, at) => [id, at])) as Record<MatrixColumnId, number>;
}

export const usualPlaces = placesOf(matrixColumns);

const pinned: Partial<Record<MatrixColumnId, string>> = {
  select: 'p p0',
  number: 'p p1',
  control: 'p p2',
  state: 'p pe',
};

/** The classes of a column’s head: pinned to an edge, or of numbers. */
export function headClassOf({ id, isNumber }: MatrixColumn): string {
  return `${pinned[id] ?? ''}${isNumber ? ' num' : ''}`;
}

/** How a column’s head tells its order; null where nothing can be sorted by it. */
export function sortSpoken({ sort }: MatrixColumn, now: MatrixSort): string | null {
  if (!sort) return null;
  if (now.column !== sort) return 'none';
  return now.descending ? 'descending' : 'ascending';
}
