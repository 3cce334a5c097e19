import type { ShownFile } from './shown-file';

/** Where a word was found: the piece of a page, counted from 0. A piece is a line or a row. */
export interface Hit {
  readonly page: number;
  readonly piece: number;
}

/** Width, case and blanks do not count: a PDF often sets them where its text has none. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

export function findPieces(pages: readonly (readonly string[])[], words: string): Hit[] {
  const asked = folded(words);
  if (asked === '') return [];
  return pages.flatMap((pieces, page) =>
    pieces.flatMap((text, piece) => (folded(text).includes(asked) ? [{ page, piece }] : [])),
  );
}

/** What can be found on each page of a file: the lines or rows, one by one. */
export async function piecesOf(shown: ShownFile): Promise<readonly (readonly string[])[]> {
  if (shown.kind === 'picture') return [];
  if (shown.kind === 'text') return shown.pages;
  if (shown.kind === 'table') return shown.pages.map((rows) => rows.map((row) => row.join(' ')));
  if (shown.kind === 'lines') return shown.pages.map((lines) => lines.map(({ text }) => text));
  if (shown.kind === 'book')
    return shown.pages.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text).join(' ')));
  const pages: string[][] = [];
  for (let at = 0; at < shown.pdf.pages; at += 1) pages.push((await shown.pdf.linesOf(at)).map(({ text }) => text));
  return pages;
}
