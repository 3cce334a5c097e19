import { attachmentPath } from './attachment-place';
import { columnLetters } from '../table/grid';

/** What a mark says: seen and agreed, an exception, a text worth reading, a sum that was recomputed. */
export const markKinds = ['tick', 'exception', 'text', 'sum'] as const;

export type MarkKind = (typeof markKinds)[number];

/** A page is this wide and this high, whatever its size on paper or screen: marks hold whole numbers, which hash the same everywhere. */
export const pageUnits = 10_000;

/** In which file of a mail a mark stands: `2`, or `2.1` in a mail that is attached; left out in the file itself. */
interface Inside {
  inside?: string;
}

/** A rectangle on a page of a file, from its upper left corner. */
export interface MarkedRegion extends Inside {
  /** Counted from 1. */
  page: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Lines of a text or rows of a table, both included. */
export interface MarkedLines extends Inside {
  /** The sheet of a workbook, counted from 1; 1 in a file that has none. */
  sheet: number;
  from: number;
  to: number;
  /** Cells of the rows, where not all of them are meant; both included, counted from 1. */
  columns?: { from: number; to: number };
}

/** Where a mark stands: on pages that are drawn, a region; in what is text, lines. */
export interface MarkPlace {
  region: MarkedRegion | null;
  lines: MarkedLines | null;
}

export function isMarkPlace({ region, lines }: MarkPlace): boolean {
  if ((region === null) === (lines === null)) return false;
  const inside = insideOf({ region, lines });
  if (inside !== '' && attachmentPath(inside) === null) return false;
  return region ? isRegion(region) : isLines(lines!);
}

/** The attachment in which a mark stands, as its place in the mail; empty for the file itself. */
export function insideOf({ region, lines }: MarkPlace): string {
  return (region ?? lines)?.inside ?? '';
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 10_000_000;

/** A mark has a size, and does not leave its page. */
function isRegion({ page, left, top, width, height }: MarkedRegion): boolean {
  const isWithin = (from: number, size: number) =>
    Number.isInteger(from) && Number.isInteger(size) && from >= 0 && size >= 1 && from + size <= pageUnits;
  return isCount(page) && isWithin(left, width) && isWithin(top, height);
}

const isLines = ({ sheet, from, to, columns }: MarkedLines): boolean =>
  isCount(sheet) && isRange({ from, to }) && (columns === undefined || isRange(columns));

const isRange = ({ from, to }: { from: number; to: number }): boolean => isCount(from) && isCount(to) && from <= to;

/** `B4`, or `B4:C90` of several cells; rows alone where no cells are named. */
export function cellNames({ from, to, columns }: MarkedLines): string {
  const name = (column: number | undefined, row: number) => `${column ? columnLetters(column) : ''}${row}`;
  const [first, last] = [name(columns?.from, from), name(columns?.to, to)];
  return first === last ? first : `${first}:${last}`;
}
