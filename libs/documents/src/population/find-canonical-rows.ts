import type { OpenFile } from '../encryption/open-file';
import { eachPiece, linesOfPiece, rowOfLine, type CanonicalRow } from './canonical-lines';
import type { FileContent } from './population-bytes';

export interface RowsSought {
  /** Looked for in every cell; every row fits an empty one. */
  readonly text: string;
  /** The row behind which the page begins. */
  readonly after: number;
  readonly limit: number;
}

export interface FoundCanonicalRows extends FileContent {
  readonly rows: readonly CanonicalRow[];
  /** Rows that fit, on any page. */
  readonly found: number;
  /** Does a row fit behind those of the page? */
  readonly more: boolean;
}

/** As people look for words: whatever their width and case. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Does a cell hold the text? An empty one every row holds. */
export function holdsText(cells: readonly string[], text: string): boolean {
  const sought = folded(text.trim());
  return cells.some((cell) => folded(cell).includes(sought));
}

/** A page of the canonical rows that hold a text. Every row is read, and only those of the page are held. */
export function findCanonicalRows(file: OpenFile, { text, after, limit }: RowsSought): FoundCanonicalRows {
  const sought = folded(text.trim());
  // Of a line, which is JSON, most are told apart without reading their cells; not by a letter that JSON writes in its own way.
  const isWrittenAlike = JSON.stringify(sought) === `"${sought}"`;
  const rows: CanonicalRow[] = [];
  let [before, found, more] = [0, 0, false];
  const content = eachPiece(file, (piece) => {
    const lines = linesOfPiece(piece);
    // A letter at a time would take as long as all the rest: a piece is folded whole, and no fold makes an end of a line.
    const written = sought !== '' && isWrittenAlike ? folded(piece.toString('utf8')).split('\n') : null;
    lines.forEach((line, at) => {
      if (written && !written[at]?.includes(sought)) return;
      const row = before + at + 1;
      if (sought !== '' && !holdsText(rowOfLine(row, line).cells, sought)) return;
      found += 1;
      if (row <= after) return;
      if (rows.length < limit) rows.push(rowOfLine(row, line));
      else more = true;
    });
    before += lines.length;
  });
  return { ...content, rows, found, more };
}

export interface TakenCanonicalRows extends FileContent {
  readonly rows: readonly CanonicalRow[];
}

/** The canonical rows of these numbers, in the order of the file. */
export function takeCanonicalRows(file: OpenFile, numbers: readonly number[]): TakenCanonicalRows {
  const wanted = new Set(numbers);
  const rows: CanonicalRow[] = [];
  let before = 0;
  const content = eachPiece(file, (piece) => {
    const lines = linesOfPiece(piece);
    lines.forEach((line, at) => {
      if (wanted.has(before + at + 1)) rows.push(rowOfLine(before + at + 1, line));
    });
    before += lines.length;
  });
  return { ...content, rows };
}
