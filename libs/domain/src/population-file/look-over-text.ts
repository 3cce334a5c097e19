import { holdsWindowsSigns } from './look-at-letters';
import type { TextPieces } from './split-records';

export interface TextLook {
  /** The beginning, without a mark of the order of bytes. */
  readonly beginning: string;
  /** Letters from where the text begins to where it ends or the end marks of a host do begin, with which it fills its last block. */
  readonly from: number;
  readonly until: number;
  readonly hasEndMark: boolean;
  readonly hasQuote: boolean;
  readonly hasTab: boolean;
  readonly hasWindowsSigns: boolean;
}

const beginningLetters = 64;

/** What has to be known of a text before it is split; goes through it once. */
export function lookOverText(pieces: TextPieces): TextLook {
  let [length, mark] = [0, -1];
  let beginning = '';
  let [hasQuote, hasTab, hasWindowsSigns] = [false, false, false];
  for (const piece of pieces()) {
    if (beginning.length <= beginningLetters) beginning += piece.slice(0, beginningLetters + 1);
    hasQuote ||= piece.includes('"');
    hasTab ||= piece.includes('\t');
    hasWindowsSigns ||= holdsWindowsSigns(piece);
    const { first, isAll } = endMarkOf(piece);
    // What stands behind a mark that is a letter makes that mark one inside the text.
    if (!isAll) mark = -1;
    if (mark < 0 && first >= 0) mark = length + first;
    length += piece.length;
  }
  const from = beginning.startsWith('\ufeff') ? 1 : 0;
  const until = mark < 0 ? length : Math.max(mark, from);
  const facts = { hasEndMark: mark >= 0, hasQuote, hasTab, hasWindowsSigns };
  return { ...facts, beginning: beginning.slice(from, Math.min(until, beginningLetters)), from, until };
}

/** The first mark among the blanks at the end. From behind: an expression tries every place between. */
function endMarkOf(piece: string): { first: number; isAll: boolean } {
  let first = -1;
  let at = piece.length - 1;
  for (; at >= 0 && /[\s\u0000\u001a]/u.test(piece[at]!); at -= 1) if (piece[at] === '\u001a') first = at;
  return { first, isAll: at < 0 };
}

/** The part of a text between two places. */
export function* partOf(pieces: Iterable<string>, from: number, until: number): Generator<string> {
  let at = 0;
  for (const piece of pieces) {
    if (at >= until) return;
    const [start, end] = [Math.max(0, from - at), Math.min(piece.length, until - at)];
    if (start < end) yield piece.slice(start, end);
    at += piece.length;
  }
}
