import type { FileRow } from './reading';

/** Rows that hold the same in every column, in groups; the file itself does not tell them apart. */
export function findEqualRows(records: readonly FileRow[]): number[][] {
  const seen = new Map<string, number | number[]>();
  for (const { row, values } of records) {
    const key = JSON.stringify(values);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, row);
    else if (typeof before === 'number') seen.set(key, [before, row]);
    else before.push(row);
  }
  return [...seen.values()].filter((rows) => typeof rows !== 'number');
}
