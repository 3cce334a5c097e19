import type { OpenFile } from '../encryption/open-file';
import { eachCanonicalLine, rowOfLine, type CanonicalRow } from './canonical-lines';
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
  let [found, more] = [0, false];
  const content = eachCanonicalLine(file, (row, line) => {
    if (sought !== '' && !holds(row, line)) return;
    found += 1;
    if (row <= after) return;
    if (rows.length < limit) rows.push(rowOfLine(row, line));
    else more = true;
  });
  return { ...content, rows, found, more };

  function holds(row: number, line: Buffer): boolean {
    if (isWrittenAlike && !folded(line.toString('utf8')).includes(sought)) return false;
    return holdsText(rowOfLine(row, line).cells, sought);
  }
}

export interface TakenCanonicalRows extends FileContent {
  readonly rows: readonly CanonicalRow[];
}

/** The canonical rows of these numbers, in the order of the file. */
export function takeCanonicalRows(file: OpenFile, numbers: readonly number[]): TakenCanonicalRows {
  const wanted = new Set(numbers);
  const rows: CanonicalRow[] = [];
  const content = eachCanonicalLine(file, (row, line) => {
    if (wanted.has(row)) rows.push(rowOfLine(row, line));
  });
  return { ...content, rows };
}
