import { createHash } from 'node:crypto';
import { readerOf, type OpenFile } from '../encryption/open-file';
import type { FileContent } from './population-bytes';

const pieceBytes = 2 ** 20;
const lineFeed = 10;

/**
 * Goes through canonical rows that lie one under the other, a piece at a time, and tells each line with its number, the first is 1.
 * What a line holds stands there only until the next is told. With the content as it was read, of all of it.
 */
export function eachCanonicalLine(file: OpenFile, take: (row: number, line: Buffer) => void): FileContent {
  const reader = readerOf(file);
  const whole = createHash('sha256');
  let buffer = Buffer.allocUnsafe(pieceBytes);
  let [size, row, held] = [0, 0, 0];
  for (;;) {
    if (held === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(buffer.length)]);
    const read = reader.read(buffer.subarray(held), size);
    if (read === 0) break;
    whole.update(buffer.subarray(held, held + read));
    size += read;
    const end = held + read;
    let start = 0;
    for (let stop = buffer.indexOf(lineFeed, held); stop >= 0 && stop < end; stop = buffer.indexOf(lineFeed, start)) {
      row += 1;
      take(row, buffer.subarray(start, stop));
      start = stop + 1;
    }
    held = end - start;
    buffer.copyWithin(0, start, end);
  }
  return { sha256: whole.digest('hex'), size };
}

export interface CanonicalRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export const rowOfLine = (row: number, line: Buffer): CanonicalRow => ({
  row,
  cells: (JSON.parse(line.toString('utf8')) as string[]).slice(1),
});
