import type { MarkPlace } from '@akashi/domain/control';
import { piecesOf } from './find-pieces';
import { markStart } from './mark-start';
import type { ShownFile } from './shown-file';

/** Where each of these stands first on a file: the line, the cell, or the region of a page; null where it does not. */
export async function findPlaces(
  shown: ShownFile,
  isIn: readonly ((text: string) => boolean)[],
): Promise<(MarkPlace | null)[]> {
  const pages = await piecesOf(shown);
  const places: (MarkPlace | null)[] = [];
  for (const one of isIn) {
    const page = pages.findIndex((pieces) => pieces.some(one));
    places.push(page < 0 ? null : await placeOn(shown, page, pages[page]!.findIndex(one), one));
  }
  return places;
}

async function placeOn(
  shown: ShownFile,
  page: number,
  piece: number,
  isIn: (text: string) => boolean,
): Promise<MarkPlace> {
  const { region, lines } = await markStart(shown, page, piece);
  if (!lines || shown.kind !== 'book') return { region, lines };
  const column = shown.pages[page]?.rows[piece]?.cells.find(({ text }) => isIn(text))?.column;
  const { sheet, from, to } = lines;
  return {
    region,
    lines: column === undefined ? { sheet, from, to } : { sheet, from, to, columns: { from: column, to: column } },
  };
}
