import { concatBytes, encodeUtf8, toHex, type Sha256 } from '../ledger';
import type { RankedRow } from './rank-rows';

/** Names the way a systematic sample is taken, so that it can be repeated years later. A change of the way is a new name. */
export const systematicAlgorithm = 'akashi-systematic-sha256-1';

/** Rows that are taken at one interval from one start. */
export interface SystematicPass {
  readonly size: number;
  /** The seeded number from 0 to rows - 1: it stands `start / size` of a row behind the first row of the file. */
  readonly start: number;
  readonly rows: readonly RankedRow[];
}

/** The number that the seed has for a pass, the first is 1: SHA-256(seed ‖ 0x01 ‖ number of the pass) modulo the rows. */
function startOf(seed: Uint8Array, pass: number, rowCount: number, sha256: Sha256): number {
  const digest = sha256(concatBytes(seed, Uint8Array.of(1), encodeUtf8(String(pass))));
  return Number(BigInt(`0x${toHex(digest)}`) % BigInt(rowCount));
}

/**
 * A systematic sample over the canonical order of the rows: the interval is rows ÷ items and is never rounded, the start lies in
 * the first interval, and row number ⌊(start + i × rows) ÷ items⌋ + 1 is item i. So every row has the same chance, and where the
 * items divide the rows it is each k-th row. `sizes` are those of the passes in the order in which they were taken: the draw,
 * its expansions, and one for each item that took the place of a void one; each has a seeded start of its own. A row that was
 * taken before gives way to the next that was not, behind the last row to the first. Throws RangeError for more items than rows.
 */
export function systematicSample(
  seed: Uint8Array,
  rowCount: number,
  sizes: readonly number[],
  sha256: Sha256,
): SystematicPass[] {
  const taken = new Set<number>();
  return sizes.map((size, at) => {
    if (size < 1 || taken.size + size > rowCount) throw new RangeError(`${size} items of ${rowCount} rows`);
    const start = startOf(seed, at + 1, rowCount, sha256);
    const rows = Array.from({ length: size }, (_, index) => {
      let rowNumber = Math.floor((start + index * rowCount) / size) + 1;
      while (taken.has(rowNumber)) rowNumber = (rowNumber % rowCount) + 1;
      taken.add(rowNumber);
      return { rank: taken.size, rowNumber };
    });
    return { size, start, rows };
  });
}

interface PassItem {
  readonly rank: number;
  /** The ordinal of the draw that it belongs to. */
  readonly draw: number;
}

/**
 * The sizes of the passes that a sample came by: each draw began one of as many items as it added, and every other item took the
 * place of a void one. `items` are those of the sample alone, by rank.
 */
export function passesOf(
  draws: readonly { readonly ordinal: number; readonly size: number }[],
  items: readonly PassItem[],
): number[] {
  const added = new Map(draws.map(({ ordinal, size }, at) => [ordinal, size - (draws[at - 1]?.size ?? 0)]));
  const passes: number[] = [];
  for (let at = 0; at < items.length;) {
    const { draw } = items[at]!;
    const size = added.get(draw) ?? 1;
    added.delete(draw);
    passes.push(size);
    at += Math.max(1, size);
  }
  return passes;
}
