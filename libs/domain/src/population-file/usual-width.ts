import type { FileRow } from './population-table';

/** The width that most rows have; of two, the wider, because titles are narrow. */
export function usualWidth(rows: readonly FileRow[]): number {
  const counts = new Map<number, number>();
  for (const { values } of rows) counts.set(values.length, (counts.get(values.length) ?? 0) + 1);
  return [...counts].reduce(
    (best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] > best[0]) ? next : best),
    [0, 0],
  )[0];
}
