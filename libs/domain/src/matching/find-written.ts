import { foldWithPlaces } from '../search';
import { isPartOfLonger, isPartOfName } from './line-edges';
import type { FoundInLine } from './match-field';

export interface Written {
  readonly value: string;
  readonly isName: boolean;
  /** Letter by letter as the population has it; else in any width, case, spacing, and form of a character. */
  readonly isExact: boolean;
  /** Bars part words, as in the name of a file. */
  readonly barsPart?: boolean;
}

/** Where a text stands in a line, as a word of its own; null where it does not. */
export function findWritten(line: string, written: Written): FoundInLine | null {
  const { isName, barsPart = false } = written;
  for (const { from, to } of placesOf(line, written)) {
    const goesOn = isName ? isPartOfName(line, from, to) : isPartOfLonger(line, from, to, barsPart);
    if (!goesOn) return { from, to, difference: '0' };
  }
  return null;
}

function placesOf(line: string, { value, isExact }: Written): Iterable<{ from: number; to: number }> {
  const asked = value.trim();
  return isExact ? exactPlaces(line, asked) : foldedPlaces(line, asked);
}

function* exactPlaces(line: string, asked: string): Generator<{ from: number; to: number }> {
  if (asked === '') return;
  for (let from = line.indexOf(asked); from >= 0; from = line.indexOf(asked, from + 1)) {
    yield { from, to: from + asked.length };
  }
}

/** Whole characters of the line only: 株 is no part of ㈱. */
function* foldedPlaces(line: string, asked: string): Generator<{ from: number; to: number }> {
  const sought = foldWithPlaces(asked).text;
  if (sought === '') return;
  const { text, places } = foldWithPlaces(line);
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    if (places[at - 1] === places[at] || places[end - 1] === places[end]) continue;
    yield { from: places[at]!, to: endOf(line, places[end] ?? line.length, places[end - 1]!) };
  }
}

/** Spaces behind the last character are no part of what was found. */
function endOf(line: string, next: number, last: number): number {
  return last + line.slice(last, next).trimEnd().length;
}
