import { mergedArea, type MergedArea, type TableSheet } from './grid';

/** The rows of a sheet that hold its headings: one, or several that stand over each other. Titles above them are not among them. */
export interface HeadRows {
  readonly from: number;
  readonly to: number;
}

/** A column with the words that stand over it, from the top down; a word over several columns is said of each. */
export interface HeadedColumn {
  readonly column: number;
  readonly words: readonly string[];
}

/**
 * The columns of a sheet under the given rows. A heading merged over three columns heads all three: that is what a reader of
 * the sheet sees. One that is merged downwards is said once.
 */
export function headedColumns(sheet: TableSheet, { from, to }: HeadRows): HeadedColumn[] {
  const areas = sheet.merged.flatMap((reference) => mergedArea(reference) ?? []);
  const columns = new Map<number, string[]>();
  for (const { row, cells } of sheet.rows) {
    if (row < from || row > to) continue;
    for (const { column, text } of cells) {
      const word = text.replace(/\s+/gu, ' ').trim();
      if (word === '') continue;
      for (const headed of columnsUnder(areas, row, column)) {
        columns.set(headed, [...(columns.get(headed) ?? []), word]);
      }
    }
  }
  return [...columns].sort(([a], [b]) => a - b).map(([column, words]) => ({ column, words }));
}

/** The columns a cell of the head stands over; a file may claim an area over the whole width, so it is cut at 200. */
function columnsUnder(areas: readonly MergedArea[], row: number, column: number): number[] {
  const area = areas.find(({ firstRow, firstColumn }) => firstRow === row && firstColumn === column);
  if (!area) return [column];
  const width = Math.min(area.lastColumn - area.firstColumn + 1, 200);
  return Array.from({ length: width }, (_, n) => area.firstColumn + n);
}

/** The heading of a column as one line: `管理策 ／ 内容`. */
export function headingOf({ words }: HeadedColumn): string {
  return words.join(' ／ ');
}
