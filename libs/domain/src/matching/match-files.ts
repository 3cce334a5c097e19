import { fold } from '../search';
import { findWritten } from './find-written';

/** A file that came for the sample. */
export interface FileToMatch {
  readonly id: string;
  readonly name: string;
  /** Its words in pages; null where nobody could read any. */
  readonly pages: readonly string[] | null;
}

/** An item of the sample with the value of its key column. */
export interface KeyedItem {
  readonly id: string;
  readonly key: string;
}

/** Which items a file is of: by its name, else by what stands in it; of several a person decides. */
export interface FileMatch {
  readonly fileId: string;
  readonly by: 'name' | 'text' | null;
  readonly itemIds: readonly string[];
}

/** A key of one or two letters stands in every text: it is looked for in names alone. */
const shortestInText = 3;

/** Files beside the items whose keys stand in their names or their text, in any width and case; never a part of a longer key. */
export function matchFiles(files: readonly FileToMatch[], items: readonly KeyedItem[]): FileMatch[] {
  const keyed = items.filter(({ key }) => key.trim() !== '');
  const long = keyed.filter(({ key }) => [...key.trim()].length >= shortestInText);
  return files.map(({ id, name, pages }) => {
    const inName = longestOf(keyed.filter(({ key }) => isIn(name, key, true)));
    if (inName.length > 0) return { fileId: id, by: 'name', itemIds: inName };
    const inText = inPages(pages ?? [], long);
    return { fileId: id, by: inText.length > 0 ? 'text' : null, itemIds: inText };
  });
}

const isIn = (line: string, key: string, barsPart: boolean): boolean =>
  findWritten(line, { value: key, isName: false, isExact: false, barsPart }) !== null;

/** A page is made comparable as a whole before any of its lines is looked at: most keys stand on none. */
function inPages(pages: readonly string[], items: readonly KeyedItem[]): string[] {
  const read = pages.map((page) => ({ folded: fold(page), lines: page.split('\n') }));
  const holds = ({ key }: KeyedItem) =>
    read.some(({ folded, lines }) => folded.includes(fold(key)) && lines.some((line) => isIn(line, key, false)));
  return items.filter(holds).map(({ id }) => id);
}

/** U-20 stands in U-20-1 too: a name means the longer one. */
function longestOf(items: readonly KeyedItem[]): string[] {
  const isWithin = (one: KeyedItem, other: KeyedItem) =>
    other.key.length > one.key.length && isIn(other.key, one.key, true);
  return items.filter((one) => !items.some((other) => isWithin(one, other))).map(({ id }) => id);
}
