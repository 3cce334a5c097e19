import { canonicalJson, concatBytes, encodeUtf8, type Sha256 } from '../ledger';

/** Names the way rows are ranked, so that a draw can be repeated years later. A change of the way is a new name. */
export const rankingAlgorithm = 'akashi-rank-sha256-1';

/** A data row of the frozen population file; the first row under the header is row 1. */
export interface PopulationRow {
  rowNumber: number;
  cells: readonly string[];
}

/** The place of a row in the ranking: rank 1 is drawn first. */
export interface RankedRow {
  rank: number;
  rowNumber: number;
}

interface Keyed {
  rowNumber: number;
  digest: Uint8Array;
}

/**
 * The row as canonical JSON (RFC 8785): an array of strings, the row number first, then the cells as they stand in the
 * file. The number makes two equal rows two different items. Throws when a cell holds half of a surrogate pair.
 */
export function canonicalRow({ rowNumber, cells }: PopulationRow): string {
  return canonicalJson([String(rowNumber), ...cells]);
}

function inOrder(a: Keyed, b: Keyed): number {
  for (let i = 0; i < a.digest.length; i += 1) {
    const difference = a.digest[i]! - b.digest[i]!;
    if (difference !== 0) return difference;
  }
  return a.rowNumber - b.rowNumber;
}

/**
 * Ranks the rows of a frozen population by SHA-256(seed ‖ 0x00 ‖ canonical row), lowest digest first, ties by row number.
 * The ranking depends on nothing but the seed and the rows, so anyone who has both repeats the draw.
 */
export function rankRows(seed: Uint8Array, rows: Iterable<PopulationRow>, sha256: Sha256): RankedRow[] {
  const prefix = concatBytes(seed, Uint8Array.of(0));
  const keyed: Keyed[] = [];
  for (const row of rows) {
    const digest = sha256(concatBytes(prefix, encodeUtf8(canonicalRow(row))));
    keyed.push({ rowNumber: row.rowNumber, digest });
  }
  return keyed.sort(inOrder).map(({ rowNumber }, index) => ({ rank: index + 1, rowNumber }));
}
