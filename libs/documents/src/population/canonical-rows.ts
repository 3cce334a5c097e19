import type { FileRow } from '@akashi/domain/population-file';
import { writerOf, type FileWriter, type OpenFile } from '../encryption/open-file';
import { FirstRanked, SeededDigest } from './first-ranked';
import { keptRanks, packRanking, type RankedPlace } from './kept-ranking';

const bufferBytes = 2 ** 20;
const lineFeed = 10;

/**
 * `canonicalRow` of a record, in which no letter is halved: of texts alone, JSON as it is written here has the one form that RFC 8785
 * gives it, and a million rows are written in a third of the time. A spec holds the two against each other.
 */
export const lineOf = (rowNumber: number, cells: readonly string[]): string =>
  JSON.stringify([String(rowNumber), ...cells]);

/** Where canonical rows go, and the seed that will draw from them. */
export interface RowsOrder {
  readonly into: OpenFile;
  readonly seed: Uint8Array;
}

/**
 * Writes the canonical rows of a population one under the other, as they are hashed for a draw: the first line is row 1, and no line
 * end stands inside one. A piece at a time; nothing is held that was written but where the rows lie that its seed draws first.
 */
export class CanonicalRows {
  private readonly digest: SeededDigest | null;
  private readonly file: FileWriter | null;
  private readonly first = new FirstRanked<RankedPlace>(keptRanks);
  private buffer = Buffer.allocUnsafe(bufferBytes);
  private filled = 0;
  private written = 0;
  rowCount = 0;

  /** Without an order they are only counted. */
  constructor(order: RowsOrder | undefined) {
    this.digest = order ? new SeededDigest(order.seed) : null;
    this.file = order ? writerOf(order.into) : null;
  }

  take({ values }: FileRow): void {
    this.rowCount += 1;
    if (!this.digest) return;
    const text = lineOf(this.rowCount, values);
    const most = text.length * 3 + 1;
    if (this.filled + most > this.buffer.length) this.flush(most);
    const length = this.buffer.write(text, this.filled);
    this.rank(this.digest.of(this.buffer.subarray(this.filled, this.filled + length)), length);
    this.filled += length;
    this.buffer[this.filled] = lineFeed;
    this.filled += 1;
  }

  /** The first of the ranking; null where they are only counted. */
  end(): Uint8Array | null {
    if (!this.file) return null;
    this.flush(0);
    this.file.end();
    return packRanking(this.first.inOrder());
  }

  private rank(digest: string, length: number): void {
    if (!this.first.admits(digest)) return;
    this.first.add({ digest, rowNumber: this.rowCount, from: this.written + this.filled, length });
  }

  private flush(room: number): void {
    this.file?.write(this.buffer.subarray(0, this.filled));
    this.written += this.filled;
    this.filled = 0;
    if (room > this.buffer.length) this.buffer = Buffer.allocUnsafe(room);
  }
}
