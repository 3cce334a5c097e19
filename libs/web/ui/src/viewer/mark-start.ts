import { middleOf, regionOfLine } from './mark-place';
import type { MarkStart } from './marking';
import { linesOfPage, type ShownFile } from './shown-file';

/** Where a mark begins: at the line that was found on the page in sight, else at its first; in the middle of a page without text. */
export async function markStart(shown: ShownFile, page: number, piece: number): Promise<MarkStart> {
  const nowhere = { region: null, lines: null, along: [], last: 1 };
  if (shown.kind === 'picture') return { ...nowhere, region: middleOf(page + 1) };
  if (shown.kind === 'pdf') {
    const along = (await shown.pdf.linesOf(page)).map((line) => regionOfLine(page + 1, line));
    return { ...nowhere, along, region: along[piece] ?? along[0] ?? middleOf(page + 1) };
  }
  const last = (shown.pages.length - 1) * linesOfPage + (shown.pages.at(-1)?.length ?? 0);
  const at = Math.min(page * linesOfPage + piece + 1, Math.max(1, last));
  return { ...nowhere, last: Math.max(1, last), lines: { sheet: 1, from: at, to: at } };
}
