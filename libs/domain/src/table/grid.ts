/** What a cell of a file holds. Only `text` is sure to be what somebody typed: a number has lost its last zeros. */
export const tableCellKinds = ['text', 'number', 'date', 'error', 'formula-without-value', 'too-long'] as const;

export type TableCellKind = (typeof tableCellKinds)[number];

/** A cell of a file as it stands there. A date is told as `2026-09-30`. */
export interface TableCell {
  /** `C17` */
  readonly address: string;
  /** 1-based. */
  readonly column: number;
  readonly text: string;
  readonly kind: TableCellKind;
  /** The time of day of a date that has one; `text` is the day alone. */
  readonly time?: string;
  /** What the sheet shows, where that is not what it stores; null where it cannot be said. */
  readonly shown?: { readonly text: string | null; readonly format: string };
  /** The sheet strikes out the text, or a part of it: what of it still counts, only a person can say. */
  readonly isStruck?: true;
}

/** A row that holds something. Blank rows are not in the grid; their numbers are missing in it. */
export interface TableRow {
  /** 1-based, as a spreadsheet counts. */
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly TableCell[];
}

export interface TableSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly TableRow[];
  /** Areas that look like one cell, as `E5:E6`: what they show stands in the first cell alone. */
  readonly merged: readonly string[];
  /** Columns that a spreadsheet does not show; they are read like the others. */
  readonly hiddenColumns?: readonly number[];
}

/** The encodings of text that Japanese programs write. Shift_JIS is the one of Windows, cp932. */
export const tableEncodings = [
  'utf-8',
  'utf-8-bom',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
] as const;

export type TableEncoding = (typeof tableEncodings)[number];

/** A file of rows and columns, whatever program wrote it. */
export interface TableFile {
  readonly format: 'xlsx' | 'csv' | 'tsv';
  /** Of a text file, as it was found or chosen; a workbook says its own. */
  readonly encoding: TableEncoding | null;
  readonly sheets: readonly TableSheet[];
}

/** An area of merged cells in numbers. */
export interface MergedArea {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

const area = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/;

/** `C2:D2` in numbers; null for what is no area. */
export function mergedArea(reference: string): MergedArea | null {
  const [, from, first, to, last] = area.exec(reference) ?? [];
  if (!from || !to) return null;
  return {
    firstRow: Number(first),
    lastRow: Number(last),
    firstColumn: columnNumber(from),
    lastColumn: columnNumber(to),
  };
}

/** 1 → `A`, 28 → `AB`. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? columnLetters(Math.floor((column - 1) / 26)) + letter : letter;
}

/** `AB` → 28. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
