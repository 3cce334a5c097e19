import type { ReportNode } from './report-node';
import { mm } from './report-style';

/** A4 upright between its margins, in points. */
const textWidth = mm(170);
const cellSize = 9;
const cellPadding = 10;

/** Half a page of text: a page holds twice as much, also where long words leave every other line half empty. */
const linesTogether = 24;

/**
 * What may not break and is longer than a page runs out of it at the foot. So only what is sure to fit on a page is held together;
 * what is longer breaks wherever the page ends.
 */
export function keepsTogether(lines: readonly number[]): boolean {
  return lines.reduce((sum, count) => sum + count, 0) <= linesTogether;
}

/** Lines of a text in a column of this width (points), every character as wide as a Japanese one. */
export function linesOf(text: string, width: number, fontSize: number): number {
  const perLine = Math.max(Math.floor(width / fontSize), 1);
  return text.split('\n').reduce((sum, line) => sum + Math.max(Math.ceil(line.length / perLine), 1), 0);
}

export function head(text: string, alignment: 'left' | 'right' = 'left'): ReportNode {
  return { text, style: 'head', alignment };
}

function cell(text: string): ReportNode {
  return { text, style: 'cell' };
}

function number(text: string): ReportNode {
  return { text, style: 'cell', alignment: 'right' };
}

type Pair = readonly [label: string, value: string];

const defaultLabelWidth = mm(38);

/** Lines that a block of facts takes, one count for each pair. */
export function factLines(pairs: readonly Pair[], labelWidth = defaultLabelWidth): number[] {
  return pairs.map(([, value]) => linesOf(value, textWidth - labelWidth - cellPadding * 2, cellSize));
}

/** Pairs of a label and a value as one ruled block. */
export function facts(pairs: readonly Pair[], labelWidth = defaultLabelWidth): ReportNode {
  const body = pairs.map(([label, value]) => [head(label), cell(value)]);
  const dontBreakRows = factLines(pairs, labelWidth).every((lines) => keepsTogether([lines]));
  return { table: { look: 'facts', widths: [labelWidth, '*'], body, dontBreakRows }, margin: [0, 2, 0, 8] };
}

export interface CaptionedColumn {
  readonly title: string;
  readonly width: number | '*';
  readonly isNumber?: boolean;
}

/** A table with a repeated head and its caption, which never stand alone at the foot of a page. */
export function captioned(
  caption: string,
  columns: readonly CaptionedColumn[],
  rows: readonly (readonly string[])[],
): ReportNode {
  const lines = rows.map((row) => linesOfRow(columns, row));
  const dontBreakRows = lines.every((count) => keepsTogether([count]));
  const heads = columns.map(({ title, isNumber }) => head(title, isNumber ? 'right' : 'left'));
  const body = rows.map((row) => row.map((text, at) => (columns[at]?.isNumber ? number(text) : cell(text))));
  const widths = columns.map(({ width }) => width);
  return {
    stack: [
      { text: caption, style: 'caption' },
      { table: { look: 'ruled', headerRows: 1, dontBreakRows, widths, body: [heads, ...body] } },
    ],
    margin: [0, 0, 0, 8],
    unbreakable: rows.length < 8 && keepsTogether(lines),
  };
}

function linesOfRow(columns: readonly CaptionedColumn[], row: readonly string[]): number {
  const fixed = columns.reduce((sum, { width }) => sum + cellPadding + (width === '*' ? 0 : width), 0);
  const counts = columns.map(({ width }, at) => {
    return linesOf(row[at] ?? '', width === '*' ? textWidth - fixed : width, cellSize);
  });
  return Math.max(...counts);
}
