import { clampPlace, type GridPlace } from '@akashi/web-ui';
import type { GridLine } from './grid-line';
import { matrixColumns } from './matrix-columns';

/** The cursor stays on its control when lines above it come and go. */
export function keepPlace(
  lines: readonly GridLine[],
  before: { source: readonly GridLine[]; value: GridPlace } | undefined,
): GridPlace {
  const place = before?.value ?? { row: 0, column: 1 };
  const id = before?.source[place.row]?.id;
  const row = id === undefined ? -1 : lines.findIndex((line) => line.id === id);
  return clampPlace(
    { ...place, row: row >= 0 ? row : place.row },
    { rows: lines.length, columns: matrixColumns.length },
  );
}

/** The place of the cell an event happened in; null outside the rows. */
export function placeOf(target: EventTarget | null): GridPlace | null {
  if (!(target instanceof Element)) return null;
  const row = target.closest<HTMLElement>('[data-line]')?.dataset['line'];
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? '1';
  return row === undefined ? null : { row: Number(row), column: Number(column) };
}

/** The line of a control; −1 where it is not among them, as below a folded heading. */
export function lineOf(lines: readonly GridLine[], controlId: string): number {
  return lines.findIndex((line) => line.kind === 'control' && line.row.id === controlId);
}

/** The cell drawn at a place; of a heading’s line it is the heading. */
export function cellIn(window: HTMLElement | undefined, { row, column }: GridPlace): HTMLElement | null {
  const line = window?.querySelector(`[data-line="${row}"]`);
  return (
    line?.querySelector<HTMLElement>(`[data-column="${column}"]`) ?? line?.querySelector<HTMLElement>('.gt') ?? null
  );
}

/** Puts the focus where what is typed next belongs: into the field of the cell, where it has one. */
export function focusIn(cell: HTMLElement | null): void {
  const field = cell?.querySelector('textarea') ?? cell;
  if (field && field !== field.ownerDocument.activeElement) field.focus({ preventScroll: true });
}

/** Brings a cell into sight. It asks the browser where everything stands, so it comes once a key, when all is drawn. */
export function bringIntoSight(cell: HTMLElement | null): void {
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
