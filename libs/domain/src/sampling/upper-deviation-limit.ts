import { atMost } from './attribute-sample-size';

export interface SeenDeviations {
  /** Items that were examined. */
  items: number;
  /** Of them, those that deviate. */
  deviations: number;
  /** Percent. */
  confidence: number;
}

/**
 * The upper limit of the rate of deviation (上限逸脱率) as a share of 1: the exact one-sided bound of Clopper and Pearson, the rate
 * at which as few deviations as were seen would be seen with a chance of 1 - confidence. A figure of the sample's own, from a
 * large population; nothing follows from it by itself. Null for figures that no sample has.
 */
export function upperDeviationLimit({ items, deviations, confidence }: SeenDeviations): number | null {
  const areCounts = Number.isSafeInteger(items) && Number.isSafeInteger(deviations);
  if (!areCounts || items < 1 || deviations < 0 || deviations > items) return null;
  if (!(confidence > 0 && confidence < 100)) return null;
  if (deviations === items) return 1;
  const risk = (100 - confidence) / 100;
  let [low, high] = [deviations / items, 1];
  // 60 halvings are more than a double can tell apart.
  for (let halving = 0; halving < 60; halving += 1) {
    const rate = (low + high) / 2;
    if (atMost(deviations, items, rate) > risk) low = rate;
    else high = rate;
  }
  return high;
}
