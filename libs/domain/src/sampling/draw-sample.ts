import type { RankedRow } from './rank-rows';

/**
 * The sample: the first `size` rows of the ranking that are not void. Going on down the same ranking is how a draw is
 * expanded (25 → 42) and how a void item is replaced, so nothing already tested is ever dropped.
 */
export function drawSample<Row extends RankedRow>(
  ranking: readonly Row[],
  size: number,
  voidRows: ReadonlySet<number>,
): Row[] {
  const sample: Row[] = [];
  for (const row of ranking) {
    if (sample.length >= size) break;
    if (!voidRows.has(row.rowNumber)) sample.push(row);
  }
  return sample;
}
