import { fold } from '../search';
import { findValue, isSearchable } from './find-value';
import type { MatchField, Sought } from './match-field';

/** The words of a document: pages of lines, and where each line stands in it. */
export interface DocumentText {
  readonly pages: readonly string[];
  /** Beside each page a line for each of its lines; null for words that were read before places were kept. */
  readonly places: readonly string[] | null;
}

/** Where a value stands in a document. */
export interface FoundValue {
  /** As the document writes it. */
  readonly text: string;
  /** Days, or an amount, that it differs by. */
  readonly difference: string;
  /** The page of what was read, counted from 1. */
  readonly page: number;
  /** `p3` the third page, `l12` the twelfth line, `s2r5c3` a cell of the second sheet; empty where it is not known. */
  readonly place: string;
  /** In its line, in UTF-16 units. */
  readonly offset: number;
}

const size = (difference: string): number => Math.abs(Number(difference));

/** The nearer of two places; the first of those that are as near. */
const nearer = (one: FoundValue | null, other: FoundValue): FoundValue =>
  one && size(one.difference) <= size(other.difference) ? one : other;

/** The place of a document that comes nearest to a value, the first of those that are as near; null where none does. */
export function findInDocument({ pages, places }: DocumentText, sought: Sought): FoundValue | null {
  if (!isSearchable(sought)) return null;
  let nearest: FoundValue | null = null;
  for (const [at, page] of pages.entries()) {
    if (!couldHold(page, sought)) continue;
    for (const found of findOnPage(page, places?.[at]?.split('\n') ?? [], sought)) {
      nearest = nearer(nearest, { ...found, page: at + 1 });
      if (size(nearest.difference) === 0) return nearest;
    }
  }
  return nearest;
}

/** Line by line, the nearest place of each. */
function* findOnPage(page: string, places: readonly string[], sought: Sought): Generator<Omit<FoundValue, 'page'>> {
  for (const [row, line] of page.split('\n').entries()) {
    const found = findValue(line, sought);
    if (!found) continue;
    const { from, to, difference } = found;
    yield { text: line.slice(from, to), difference, place: placeInLine(places[row] ?? '', line, from), offset: from };
  }
}

/** Said of a whole page before any of its lines is looked at: most values stand on one. */
const couldHold = (page: string, { kind, value }: Sought): boolean =>
  kind === 'date' || kind === 'amount' || fold(page).includes(fold(value));

/** A row of a sheet names the columns of its cells, which tabs part: `s2r5c1,3,7` and the second cell are `s2r5c3`. */
function placeInLine(place: string, line: string, offset: number): string {
  const [row, columns] = place.split('c');
  if (columns === undefined) return place;
  const column = columns.split(',')[line.slice(0, offset).split('\t').length - 1];
  return column === undefined ? row! : `${row}c${column}`;
}

/** What came of one field of an item. */
export interface FieldMatch extends MatchField {
  /** What the population says. */
  readonly value: string;
  /** The place of the document among those of the item, counted from 0; null where it was found in none. */
  readonly document: number | null;
  readonly found: FoundValue | null;
}

/**
 * Looks for every field of an item in its documents, one after the other: the nearest place of all of them. It pauses after each, so that
 * whoever has a hundred long documents to look through keeps nobody else waiting.
 */
export function* matchInSteps(
  cells: readonly string[],
  fields: readonly MatchField[],
  documents: readonly DocumentText[],
): Generator<void, FieldMatch[]> {
  const matches: FieldMatch[] = [];
  for (const field of fields) {
    const value = cells[field.column - 1] ?? '';
    let best: Pick<FieldMatch, 'document' | 'found'> = { document: null, found: null };
    for (const [document, text] of documents.entries()) {
      const found = findInDocument(text, { ...field, value });
      if (found && (!best.found || size(found.difference) < size(best.found.difference))) best = { document, found };
      yield;
    }
    matches.push({ ...field, value, ...best });
  }
  return matches;
}
