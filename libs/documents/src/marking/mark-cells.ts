import type { CellMark } from './cell-mark';

type Filled = (style: number) => number | null;

const rowPattern = /<((?:\w+:)?)row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1row>)/g;

/** Fills the marked cells of a sheet, and puts an empty filled cell where the client left none. */
export function markCells(xml: string, marks: readonly CellMark[], filled: Filled): string {
  const byRow = new Map<number, string[]>();
  for (const { cell } of marks) {
    const row = Number(/\d+$/.exec(cell)?.[0] ?? 0);
    byRow.set(row, [...(byRow.get(row) ?? []), cell]);
  }
  let at = 0;
  return xml.replace(rowPattern, (whole: string, prefix: string, attributes: string, cells: string | undefined) => {
    at = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? at + 1);
    const wanted = byRow.get(at);
    if (!wanted) return whole;
    const marked = wanted.reduce((row, cell) => markCell(row, cell, prefix, filled), cells ?? '');
    return `<${prefix}row${attributes}>${marked}</${prefix}row>`;
  });
}

function markCell(cells: string, cell: string, prefix: string, filled: Filled): string {
  const found = new RegExp(`<(?:\\w+:)?c\\b[^>]*?\\br="${cell}"[^>]*>`).exec(cells);
  if (found) {
    const [tag] = found;
    const style = filled(Number(/\bs="(\d+)"/.exec(tag)?.[1] ?? 0));
    return style === null ? cells : cells.replace(tag, () => withStyle(tag, style));
  }
  const style = filled(0);
  if (style === null) return cells;
  const next = [...cells.matchAll(/<(?:\w+:)?c\b[^>]*?\br="([A-Z]+)\d+"/g)].find(
    ([, letters = '']) => place(letters) > place(cell.replace(/\d+$/, '')),
  );
  const empty = `<${prefix}c r="${cell}" s="${style}"/>`;
  return next ? cells.slice(0, next.index) + empty + cells.slice(next.index) : cells + empty;
}

function withStyle(tag: string, style: number): string {
  return /\bs="\d+"/.test(tag)
    ? tag.replace(/\bs="\d+"/, `s="${style}"`)
    : tag.replace(/^<((?:\w+:)?c)\b/, `<$1 s="${style}"`);
}

/** `AA` stands after `Z`. */
export function place(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
