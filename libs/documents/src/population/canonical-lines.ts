import { createHash } from 'node:crypto';
import { readerOf, type OpenFile } from '../encryption/open-file';
import type { FileContent } from './population-bytes';

const pieceBytes = 2 ** 20;
const lineFeed = 10;

/**
 * Goes through canonical rows that lie one under the other, and tells them in pieces of whole lines. What a piece holds stands there
 * only until the next is told. With the content as it was read, of all of it.
 */
export function eachPiece(file: OpenFile, take: (lines: Buffer) => void): FileContent {
  const reader = readerOf(file);
  const whole = createHash('sha256');
  let buffer = Buffer.allocUnsafe(pieceBytes);
  let [size, held] = [0, 0];
  for (;;) {
    if (held === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(buffer.length)]);
    const read = reader.read(buffer.subarray(held), size);
    if (read === 0) break;
    whole.update(buffer.subarray(held, held + read));
    size += read;
    const end = held + read;
    const stop = buffer.subarray(held, end).lastIndexOf(lineFeed);
    const rest = stop < 0 ? 0 : held + stop + 1;
    if (rest > 0) take(buffer.subarray(0, rest));
    held = end - rest;
    buffer.copyWithin(0, rest, end);
  }
  return { sha256: whole.digest('hex'), size };
}

/** The lines of a piece, without their ends. */
export function linesOfPiece(piece: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < piece.length;) {
    const stop = piece.indexOf(lineFeed, start);
    lines.push(piece.subarray(start, stop));
    start = stop + 1;
  }
  return lines;
}

export interface CanonicalRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export const rowOfLine = (row: number, line: Buffer): CanonicalRow => ({
  row,
  cells: (JSON.parse(line.toString('utf8')) as string[]).slice(1),
});
