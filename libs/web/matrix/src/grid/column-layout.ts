import { matrixColumns, type ColumnWidths, type MatrixColumn, type MatrixColumnId } from './matrix-columns';

/** How the columns stand: those that move in their order, and widths in CSS px where they are not the usual ones. */
export interface ColumnLayout {
  readonly order: readonly MatrixColumnId[];
  readonly widths: ColumnWidths;
}

export const widthLimits = { least: 40, most: 600, step: 16 } as const;

/** Number and text stay on the left and the state on the right, whatever else moves. */
const fixed: ReadonlySet<MatrixColumnId> = new Set(['select', 'number', 'control', 'state']);

export const movingColumns = matrixColumns.map(({ id }) => id).filter((id) => !fixed.has(id));

export const usualLayout: ColumnLayout = { order: movingColumns, widths: {} };

const isColumn = (id: string): id is MatrixColumnId => matrixColumns.some((column) => column.id === id);

/** Reads the parameters of an address; what is unknown in them counts as not said, and no column is lost. */
export function readLayout(order = '', widths = ''): ColumnLayout {
  const said = order.split('.').filter(isColumn);
  const moved = [...new Set([...said, ...movingColumns])].filter((id) => !fixed.has(id));
  const sized = widths.split('.').flatMap((one) => {
    const [id = '', px = ''] = one.split('-');
    return isColumn(id) && id !== 'select' && /^\d{1,4}$/.test(px) ? [[id, inLimits(Number(px))] as const] : [];
  });
  return { order: moved, widths: Object.fromEntries(sized) };
}

/** The parameters of a layout; null for what is as usual. */
export function writeLayout({ order, widths }: ColumnLayout): { order: string | null; widths: string | null } {
  const isUsual = order.every((id, at) => id === movingColumns[at]);
  const sized = matrixColumns.flatMap(({ id }) => (widths[id] === undefined ? [] : [`${id}-${widths[id]}`]));
  return { order: isUsual ? null : order.join('.'), widths: sized.join('.') || null };
}

/** Whether two layouts show the same: an address that is read again changes nothing. */
export function isSameLayout(one: ColumnLayout, other: ColumnLayout): boolean {
  return JSON.stringify(writeLayout(one)) === JSON.stringify(writeLayout(other));
}

/** All columns as they stand, from left to right. */
export function columnsOf({ order }: ColumnLayout): readonly MatrixColumn[] {
  const byId = new Map(matrixColumns.map((column) => [column.id, column]));
  const moving = order.map((id) => byId.get(id)!);
  const [left, right] = [matrixColumns.slice(0, 3), matrixColumns.slice(-1)];
  return [...left, ...moving, ...right];
}

export function withWidth(layout: ColumnLayout, id: MatrixColumnId, px: number): ColumnLayout {
  return id === 'select' ? layout : { ...layout, widths: { ...layout.widths, [id]: inLimits(px) } };
}

/** A column put in the place of another; one that stays where it is moves nothing. */
export function withPlace(layout: ColumnLayout, id: MatrixColumnId, at: number): ColumnLayout {
  if (fixed.has(id) || at < 0 || at >= layout.order.length) return layout;
  const rest = layout.order.filter((other) => other !== id);
  return { ...layout, order: [...rest.slice(0, at), id, ...rest.slice(at)] };
}

function inLimits(px: number): number {
  return Math.round(Math.min(widthLimits.most, Math.max(widthLimits.least, px)));
}
