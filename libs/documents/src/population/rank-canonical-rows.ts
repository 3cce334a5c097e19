import { createHash, hash } from 'node:crypto';
import { readerOf, type OpenFile } from '../encryption/open-file';
import { FirstRanked, type Candidate } from './first-ranked';
import type { FileContent } from './population-bytes';
import type { RankedPopulationRow } from './rank-population';

/** With the content of the rows as they were read: whoever asked knows whether they are those that were kept. */
export interface RankedCanonicalRows extends FileContent {
  readonly ranked: RankedPopulationRow[];
}

interface HeldRow extends Candidate {
  readonly text: string;
}

const pieceBytes = 2 ** 20;
const lineFeed = 10;

/**
 * The first `count` rows in the order in which a seed draws them, from canonical rows that lie one under the other. It is the ranking
 * of `rankRows`: each row is hashed behind the seed, and only those are held that may be among the first.
 */
export function rankCanonicalRows(file: OpenFile, seed: Uint8Array, count: number): RankedCanonicalRows {
  const reader = readerOf(file);
  const whole = createHash('sha256');
  const first = new FirstRanked<HeldRow>(count);
  const prefix = Buffer.concat([seed, Uint8Array.of(0)]);
  let buffer = Buffer.allocUnsafe(prefix.length + pieceBytes);
  let [size, rowNumber, held] = [0, 0, 0];
  for (;;) {
    // What is left of a row stands in front, with room for the seed before it.
    const from = prefix.length + held;
    if (from === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(buffer.length)]);
    const read = reader.read(buffer.subarray(from), size);
    if (read === 0) break;
    whole.update(buffer.subarray(from, from + read));
    size += read;
    const end = from + read;
    let start = prefix.length;
    for (let stop = buffer.indexOf(lineFeed, from); stop >= 0 && stop < end; stop = buffer.indexOf(lineFeed, start)) {
      rowNumber += 1;
      // The row before is done with: the seed takes the place of its end.
      for (let at = 0; at < prefix.length; at += 1) buffer[start - prefix.length + at] = prefix[at]!;
      const digest = hash('sha256', buffer.subarray(start - prefix.length, stop), 'hex');
      if (first.admits(digest)) first.add({ digest, rowNumber, text: buffer.toString('utf8', start, stop) });
      start = stop + 1;
    }
    held = end - start;
    buffer.copyWithin(prefix.length, start, end);
  }
  const ranked = first.inOrder().map(({ rowNumber: row, text }, at) => ({
    rank: at + 1,
    rowNumber: row,
    cells: (JSON.parse(text) as string[]).slice(1),
  }));
  return { sha256: whole.digest('hex'), size, ranked };
}
