import type { MatrixRow } from '@akashi/web-data';
import type { TableRow } from './matrix-table';

/** A chapter or a heading with the rows below it. */
export interface GroupLine {
  readonly kind: 'group';
  readonly id: string;
  /** Number of the chapter or heading: `9`, `9.2.3`. */
  readonly key: string;
  readonly level: number;
  readonly isOpen: boolean;
  /** Ids of the controls below it, those in folded headings too. */
  readonly controlIds: readonly string[];
  /** Controls whose tests are all signed, of those that are tested. */
  readonly done: number;
  readonly total: number;
}

export interface ControlLine {
  readonly kind: 'control';
  readonly id: string;
  readonly level: number;
  readonly row: MatrixRow;
}

/** A line of the grid, in the order it is seen. */
export type GridLine = GroupLine | ControlLine;

export function linesOf(rows: readonly TableRow[]): GridLine[] {
  return rows.map((row) =>
    row.getIsGrouped() ? groupLine(row) : { kind: 'control', id: row.id, level: row.depth + 1, row: row.original },
  );
}

/** Ids of the controls in these lines, those in folded groups too. */
export function controlsOf(lines: readonly GridLine[]): string[] {
  return lines.flatMap((line) => {
    if (line.kind === 'control') return [line.id];
    return line.isOpen ? [] : line.controlIds;
  });
}

function groupLine(row: TableRow): GroupLine {
  const controls = controlsUnder(row);
  const tested = controls.filter(({ state }) => state !== 'omitted');
  return {
    kind: 'group',
    id: row.id,
    key: String(row.groupingValue),
    level: row.depth + 1,
    isOpen: row.getIsExpanded(),
    controlIds: controls.map(({ id }) => id),
    done: tested.filter(({ state }) => state === 'prepared' || state === 'reviewed').length,
    total: tested.length,
  };
}

function controlsUnder(row: TableRow): MatrixRow[] {
  return row.getIsGrouped() ? row.subRows.flatMap(controlsUnder) : [row.original];
}
