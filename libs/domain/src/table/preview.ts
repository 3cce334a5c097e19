import type { TableFile, TableSheet } from './grid';

/** The beginning of a sheet, with what there is beyond it. */
export interface SheetPreview extends TableSheet {
  /** Number of the last row that holds something. */
  readonly lastRow: number;
  readonly filledRows: number;
  readonly hiddenRows: number;
  /** Number of the last column that holds something. */
  readonly width: number;
}

/** What a person sees of a file before it is read: enough to tell its columns. */
export interface TablePreview extends TableFile {
  readonly sheets: readonly SheetPreview[];
}

/** Longest text of a cell that is shown; what is read is the whole. */
const shownLength = 200;

/** The first rows of every sheet. */
export function previewOf(file: TableFile, rows = 40): TablePreview {
  return { ...file, sheets: file.sheets.map((sheet) => beginningOf(sheet, rows)) };
}

function beginningOf(sheet: TableSheet, rows: number): SheetPreview {
  return {
    ...sheet,
    merged: sheet.merged.slice(0, 500),
    lastRow: sheet.rows.at(-1)?.row ?? 0,
    filledRows: sheet.rows.length,
    hiddenRows: sheet.rows.filter(({ hidden }) => hidden).length,
    width: sheet.rows.reduce((widest, { cells }) => Math.max(widest, cells.at(-1)?.column ?? 0), 0),
    rows: sheet.rows.slice(0, rows).map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, text: cell.text.slice(0, shownLength) })),
    })),
  };
}
