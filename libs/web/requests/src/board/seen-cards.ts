/** Height of a card with the space below it, px: all are alike, so that only those in sight are drawn. */
export const cardHeight = 112;

/** Cards that are drawn beyond what is in sight, so that a key finds the next. */
const margin = 4;

export interface SeenCard<T> {
  readonly item: T;
  readonly at: number;
  readonly top: number;
}

/** The cards of a column that are drawn: those in sight, some before and after, and the current one wherever it is. */
export function seenCards<T>(items: readonly T[], top: number, height: number, current: number): SeenCard<T>[] {
  const first = Math.max(0, Math.floor(top / cardHeight) - margin);
  const last = Math.min(items.length - 1, Math.ceil((top + height) / cardHeight) + margin);
  const places = new Set<number>();
  for (let at = first; at <= last; at += 1) places.add(at);
  if (current >= 0 && current < items.length) places.add(current);
  return [...places].sort((one, other) => one - other).map((at) => ({ item: items[at]!, at, top: at * cardHeight }));
}
