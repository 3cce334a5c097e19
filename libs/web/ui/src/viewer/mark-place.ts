import { pageUnits, type MarkedLines, type MarkedRegion, type MarkKind } from '@akashi/domain/control';
import type { PdfLine } from './pdf-lines';

/** A kind of mark and where it stands: a region of a page, or lines. */
export interface PlacedMark {
  readonly kind: MarkKind;
  readonly region: MarkedRegion | null;
  readonly lines: MarkedLines | null;
}

/** A mark that was placed on a file of a mail says in which. */
export function placedIn(mark: PlacedMark, inside: string): PlacedMark {
  if (inside === '') return mark;
  const { region, lines } = mark;
  return { ...mark, region: region && { ...region, inside }, lines: lines && { ...lines, inside } };
}

/** A mark as it is shown on a file. */
export interface ShownMark extends PlacedMark {
  readonly id: string;
  readonly number: number;
  /** What it says, for whoever points at it or hears it. */
  readonly title: string;
}

/** As a mark's kind is written where there is no room for its word. */
export const markSigns: Readonly<Record<MarkKind, string>> = { tick: '✓', exception: '◆', text: 'T', sum: 'Σ' };

/** A place on a page, in parts of it from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Smaller than this is a press, and no rectangle. */
const smallest = 40;
const step = 200;

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** As near to what was asked for as fits on the page. */
function fitted({ page, left, top, width, height }: MarkedRegion): MarkedRegion {
  const [wide, high] = [within(width, smallest, pageUnits), within(height, smallest, pageUnits)].map(Math.round);
  return {
    page,
    left: within(Math.round(left), 0, pageUnits - wide!),
    top: within(Math.round(top), 0, pageUnits - high!),
    width: wide!,
    height: high!,
  };
}

/** The place of a line of text on its page, counted from 1. */
export function regionOfLine(page: number, { left, top, width, height }: PdfLine): MarkedRegion {
  const in_ = (part: number) => part * pageUnits;
  return fitted({ page, left: in_(left), top: in_(top), width: in_(width), height: in_(height) });
}

/** Where a mark begins on a page without text. */
export const middleOf = (page: number): MarkedRegion => ({ page, left: 2500, top: 4750, width: 5000, height: 500 });

/** What was drawn between two points; null for a press that drew nothing. */
export function regionBetween(page: number, from: Point, to: Point): MarkedRegion | null {
  const [x1, x2] = [Math.min(from.x, to.x), Math.max(from.x, to.x)].map((x) => within(x, 0, 1) * pageUnits);
  const [y1, y2] = [Math.min(from.y, to.y), Math.max(from.y, to.y)].map((y) => within(y, 0, 1) * pageUnits);
  const [width, height] = [x2! - x1!, y2! - y1!];
  if (width < smallest && height < smallest) return null;
  return fitted({ page, left: x1!, top: y1!, width, height });
}

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A region moved by an arrow, from line to line where the page has lines; with Shift it grows and shrinks. Null for other keys. */
export function movedRegion(
  region: MarkedRegion,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  lines: readonly MarkedRegion[],
): MarkedRegion | null {
  const direction = directions[key];
  if (!direction) return null;
  const [x, y] = direction;
  const { left, top, width, height } = region;
  if (shiftKey) return fitted({ ...region, width: width + x * step, height: height + y * step });
  return (y !== 0 && lineBeside(region, y, lines)) || fitted({ ...region, left: left + x * step, top: top + y * step });
}

function lineBeside({ top }: MarkedRegion, by: number, lines: readonly MarkedRegion[]): MarkedRegion | null {
  const beyond = lines.filter((line) => (by > 0 ? line.top > top : line.top < top));
  const nearest = beyond.sort((a, b) => (a.top - b.top) * by)[0];
  return nearest ?? null;
}

/** How far the lines of a file go, and which there are. */
export interface LinesExtent {
  readonly last: number;
  /** The last column of its sheet; 0 where lines have no cells. */
  readonly columns: number;
  /** Those that hold something, where not all do. */
  readonly rows: readonly number[] | null;
}

/** Lines moved by an arrow, up to the last one; with Shift their end moves. In a sheet it moves the cells. Null for other keys. */
export function movedLines(
  lines: MarkedLines,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  extent: LinesExtent,
): MarkedLines | null {
  const [x, y] = directions[key] ?? [0, 0];
  const { from, to, columns } = lines;
  if (y !== 0) return { ...lines, ...movedRange({ from, to }, shiftKey, stepsOf(extent, y)) };
  if (x === 0 || !columns) return null;
  const step = (column: number) => within(column + x, 1, extent.columns);
  return { ...lines, columns: movedRange(columns, shiftKey, step) };
}

interface Range {
  from: number;
  to: number;
}

function movedRange({ from, to }: Range, isGrowing: boolean, step: (at: number) => number): Range {
  if (isGrowing) return { from, to: Math.max(from, step(to)) };
  const start = step(from);
  // A range of several keeps its size, and stops where it meets the end.
  if (from === to) return { from: start, to: start };
  const end = step(to);
  return start === from || end === to ? { from, to } : { from: start, to: end };
}

function stepsOf({ last, rows }: LinesExtent, by: number): (at: number) => number {
  if (!rows) return (at) => within(at + by, 1, last);
  return (at) => (by > 0 ? rows.find((row) => row > at) : rows.findLast((row) => row < at)) ?? at;
}
