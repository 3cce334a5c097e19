import type { Content, TableCell } from 'pdfmake/interfaces';
import { factTable, mm, ruledTable } from './report-style';

/** A4 upright between its margins, in points. */
const textWidth = mm(170);
const cellSize = 9;
const cellPadding = 10;

/** Half a page of text: a page holds twice as much, also where long words leave every other line half empty. */
const linesTogether = 24;

/**
 * pdfmake prints the first page of a block that may not break and drops the rest without a word. So only what is sure to fit on
 * a page is held together; what is longer breaks wherever the page ends.
 */
export function keepsTogether(lines: readonly number[]): boolean {
  return lines.reduce((sum, count) => sum + count, 0) <= linesTogether;
}

/** Lines of a text in a column of this width (points), every character as wide as a Japanese one. */
export function linesOf(text: string, width: number, fontSize: number): number {
  const perLine = Math.max(Math.floor(width / fontSize), 1);
  return text.split('\n').reduce((sum, line) => sum + Math.max(Math.ceil(line.length / perLine), 1), 0);
}

/**
 * A text whose long runs of Latin letters and digits (a name, an id) may break anywhere, as they would run out of their column;
 * the Japanese around them keeps its own rules, so that no line begins with 、 or 。.
 */
export function wrapped(text: string, fits: number): Content {
  const runs = text.split(new RegExp(`([\\x21-\\x7e]{${fits + 1},})`));
  if (runs.length === 1) return { text };
  return { text: runs.map((run, index) => (index % 2 === 1 ? { text: run, wordBreak: 'break-all' } : { text: run })) };
}

export function head(text: string, alignment: 'left' | 'right' = 'left'): TableCell {
  return { text, style: 'head', alignment };
}

function cell(text: string): TableCell {
  return { ...(wrapped(text, 30) as object), style: 'cell' } as TableCell;
}

function number(text: string): TableCell {
  return { text, style: 'cell', alignment: 'right', noWrap: true };
}

type Pair = readonly [label: string, value: string];

const defaultLabelWidth = mm(38);

/** Lines that a block of facts takes, one count for each pair. */
export function factLines(pairs: readonly Pair[], labelWidth = defaultLabelWidth): number[] {
  return pairs.map(([, value]) => linesOf(value, textWidth - labelWidth - cellPadding * 2, cellSize));
}

/** Pairs of a label and a value as one ruled block. */
export function facts(pairs: readonly Pair[], labelWidth = defaultLabelWidth): Content {
  const body = pairs.map(([label, value]) => [head(label), cell(value)]);
  const dontBreakRows = factLines(pairs, labelWidth).every((lines) => keepsTogether([lines]));
  return { table: { widths: [labelWidth, '*'], body, dontBreakRows }, layout: factTable, margin: [0, 2, 0, 8] };
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
): Content {
  const lines = rows.map((row) => linesOfRow(columns, row));
  const dontBreakRows = lines.every((count) => keepsTogether([count]));
  const heads = columns.map(({ title, isNumber }) => head(title, isNumber ? 'right' : 'left'));
  const body = rows.map((row) => row.map((text, at) => (columns[at]?.isNumber ? number(text) : cell(text))));
  const widths = columns.map(({ width }) => width);
  const keepWithHeaderRows = dontBreakRows ? 1 : 0;
  return {
    stack: [
      { text: caption, style: 'caption', headlineLevel: 1 },
      {
        table: { headerRows: 1, keepWithHeaderRows, dontBreakRows, widths, body: [heads, ...body] },
        layout: ruledTable,
      },
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
