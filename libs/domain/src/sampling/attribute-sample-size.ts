import type { AttributeFigures } from '../engagement/selection-rules';

/**
 * P(X ≤ deviations) for a sample of n items from a large population with the given rate of deviation. The terms are summed by
 * their logarithms: (1 - rate)ⁿ of a long sample is nothing that a number can hold.
 */
export function atMost(deviations: number, n: number, rate: number): number {
  let term = n * Math.log1p(-rate);
  let sum = Math.exp(term);
  const odds = Math.log(rate) - Math.log1p(-rate);
  for (let k = 1; k <= deviations; k += 1) {
    term += Math.log((n - k + 1) / k) + odds;
    sum += Math.exp(term);
  }
  return sum;
}

/**
 * The smallest n of binomial attribute sampling: were the true rate the tolerable one, a sample of n would show more
 * deviations than expected with at least the given confidence. A help for choosing a size; the ruleset's table decides.
 * Confidence is 90 or 95, the tolerable rate 5, 9 or 10. Null for figures that are no percentages or counts.
 */
export function attributeSampleSize({ confidence, tolerable, expected }: AttributeFigures): number | null {
  const isPercent = (value: number) => value > 0 && value < 100;
  if (!isPercent(confidence) || !isPercent(tolerable) || !Number.isInteger(expected) || expected < 0) return null;
  const rate = tolerable / 100;
  // A percentage such as 95 leaves 0.05 with a rounding error; the margin keeps an exact boundary inside.
  const risk = (100 - confidence) / 100 + 1e-12;
  let n = expected + 1;
  while (atMost(expected, n, rate) > risk) n += 1;
  return n;
}
