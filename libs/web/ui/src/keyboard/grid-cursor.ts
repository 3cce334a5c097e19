/** A cell of the grid by its place: the row among those in sight, folded ones left out, and the column. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** What the cursor has to know of the grid to move. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit the window: how far a page goes. */
  readonly page: number;
}

/** The part of a key press that moves. */
export interface MoveKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

type Move = (place: GridPlace, size: GridSize, far: boolean) => GridPlace;

const last = (count: number) => Math.max(0, count - 1);

/** As in a spreadsheet; with Ctrl an arrow goes to the edge. */
const moves: Readonly<Record<string, Move>> = {
  ArrowDown: ({ row, column }, size, far) => ({ row: far ? last(size.rows) : row + 1, column }),
  ArrowUp: ({ row, column }, _, far) => ({ row: far ? 0 : row - 1, column }),
  ArrowRight: ({ row, column }, size, far) => ({ row, column: far ? last(size.columns) : column + 1 }),
  ArrowLeft: ({ row, column }, _, far) => ({ row, column: far ? 0 : column - 1 }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
  PageUp: ({ row, column }, { page }) => ({ row: row - page, column }),
  Home: ({ row }, _, far) => ({ row: far ? 0 : row, column: 0 }),
  End: ({ row }, size, far) => ({ row: far ? last(size.rows) : row, column: last(size.columns) }),
};

/** Where a key takes the cursor, inside the grid; null when the key does not move it. */
export function moveCursor(place: GridPlace, key: MoveKey, size: GridSize): GridPlace | null {
  const move = moves[key.key];
  if (!move || size.rows === 0) return null;
  return clampPlace(move(place, size, key.ctrlKey || key.metaKey), size);
}

/** The nearest place that is in the grid. */
export function clampPlace({ row, column }: GridPlace, size: Pick<GridSize, 'rows' | 'columns'>): GridPlace {
  return {
    row: Math.min(Math.max(0, row), last(size.rows)),
    column: Math.min(Math.max(0, column), last(size.columns)),
  };
}
