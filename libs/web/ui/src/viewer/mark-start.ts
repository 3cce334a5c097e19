import { middleOf, regionOfLine } from './mark-place';
import type { MarkStart } from './marking';
import { linesOfPage, type BookPage } from './read-pages';
import type { ShownFile } from './shown-file';

/** Where a mark begins: at the line that was found on the page in sight, else at its first; in the middle of a page without text. */
export async function markStart(shown: ShownFile, page: number, piece: number): Promise<MarkStart> {
  const nowhere = { region: null, lines: null, along: [], extent: { last: 1, columns: 0, rows: null } };
  if (shown.kind === 'picture') return { ...nowhere, region: middleOf(page + 1) };
  if (shown.kind === 'pdf') {
    const along = (await shown.pdf.linesOf(page)).map((line) => regionOfLine(page + 1, line));
    return { ...nowhere, along, region: along[piece] ?? along[0] ?? middleOf(page + 1) };
  }
  if (shown.kind === 'book') return { ...nowhere, ...cellStart(shown.pages, page, piece) };
  const last = (shown.pages.length - 1) * linesOfPage + (shown.pages.at(-1)?.length ?? 0);
  const at = Math.min(page * linesOfPage + piece + 1, Math.max(1, last));
  const extent = { ...nowhere.extent, last: Math.max(1, last) };
  return { ...nowhere, extent, lines: { sheet: 1, from: at, to: at } };
}

/** The first cell of the row, which arrows take from there. */
function cellStart(pages: readonly BookPage[], page: number, piece: number): Pick<MarkStart, 'lines' | 'extent'> {
  const { sheet, rows, columns } = pages[page]!;
  const { row, cells } = rows[piece] ?? rows[0] ?? { row: 1, cells: [] };
  const column = cells[0]?.column ?? 1;
  const all = pages.filter((one) => one.sheet === sheet).flatMap((one) => one.rows.map(({ row: at }) => at));
  const lines = { sheet, from: row, to: row, columns: { from: column, to: column } };
  return { lines, extent: { last: all.at(-1) ?? 1, columns, rows: all } };
}

/** The page on which a mark stands. How long a file is, only its reader knows: a mark may say of a page that there is none. */
export function pageOfMark(shown: ShownFile, { region, lines }: Pick<MarkStart, 'region' | 'lines'>): number {
  if (shown.kind === 'picture') return 0;
  if (shown.kind === 'pdf') return region ? Math.min(region.page, shown.pdf.pages) - 1 : 0;
  if (!lines) return 0;
  if (shown.kind !== 'book') return Math.min(Math.floor((lines.from - 1) / linesOfPage), shown.pages.length - 1);
  const begins = ({ sheet, rows }: BookPage) => sheet === lines.sheet && (rows[0]?.row ?? 1) <= lines.from;
  return Math.max(0, shown.pages.findLastIndex(begins));
}
