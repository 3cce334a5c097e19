import { fold } from '../search';
import { isPartOfLonger } from './line-edges';

/** An id of one or two letters stands in every text: it is looked for in names alone. */
const shortestInText = 3;

/** Stands for white space, which the fold would take away (`20 41` is not 2041), and for commas, which part the cells of a row. */
const gap = '\ue000';

/** The commas of an amount part nothing: 234 is no id in 1,234. */
const gaps = /(?<![\p{L}\p{Nd}_-])\d{1,3}(?:,\d{3})+(?!\d)|[\s,，]+/gu;

/**
 * Which of the ids stand in the name of a file or in its text, in the order of the ids: in any width, case and kind of bar, and never
 * as a part of a longer id. One pass over the text however many ids there are: it is looked through while its sender waits.
 */
export function findIds(
  { fileName, text }: { fileName: string; text: string | null },
  ids: readonly string[],
): string[] {
  const found = new Set<string>();
  collect(fileName, ids, true, found);
  const long = ids.filter((id) => [...id.trim()].length >= shortestInText);
  if (text !== null) collect(text, long, false, found);
  return ids.filter((id) => found.has(id));
}

const plain = (text: string): string => fold(text.trim().replace(gaps, (found) => (/\d/.test(found) ? found : gap)));

/** Of U-20 and U-20-1 at one place the longer one is meant. */
function collect(text: string, ids: readonly string[], barsPart: boolean, found: Set<string>): void {
  const byKey = Map.groupBy(ids, plain);
  byKey.delete('');
  const starts = new Set(Array.from(byKey.keys(), (key) => key.charAt(0)));
  const lengths = [...new Set(Array.from(byKey.keys(), (key) => key.length))].sort((a, b) => b - a);
  const line = plain(text);
  for (let at = 0; at < line.length; at += 1) {
    if (!starts.has(line.charAt(at))) continue;
    const length = lengths.find(
      (n) => byKey.has(line.slice(at, at + n)) && !isPartOfLonger(line, at, at + n, barsPart),
    );
    if (length === undefined) continue;
    for (const id of byKey.get(line.slice(at, at + length))!) found.add(id);
    at += length - 1;
  }
}
