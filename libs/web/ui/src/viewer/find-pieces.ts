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
