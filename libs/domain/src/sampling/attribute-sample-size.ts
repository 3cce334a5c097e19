export interface AttributeSampling {
  /** Confidence in percent: 90 or 95. */
  confidence: number;
  /** The rate of deviation one is ready to tolerate, in percent: 5, 9 or 10. */
  tolerable: number;
  /** Deviations expected in the sample. */
  expected: number;
}

/** P(X ≤ deviations) for a sample of n items from a large population with the given rate of deviation. */
function atMost(deviations: number, n: number, rate: number): number {
  let term = (1 - rate) ** n;
  let sum = term;
  for (let k = 1; k <= deviations; k += 1) {
    term *= ((n - k + 1) / k) * (rate / (1 - rate));
    sum += term;
  }
  return sum;
}

/**
 * The smallest n of binomial attribute sampling: were the true rate the tolerable one, a sample of n would show more
 * deviations than expected with at least the given confidence. A help for choosing a size; the ruleset's table decides.
 * Null for figures that are no percentages or counts.
 */
export function attributeSampleSize({ confidence, tolerable, expected }: AttributeSampling): number | null {
  const isPercent = (value: number) => value > 0 && value < 100;
  if (!isPercent(confidence) || !isPercent(tolerable) || !Number.isInteger(expected) || expected < 0) return null;
  const rate = tolerable / 100;
  // A percentage such as 95 leaves 0.05 with a rounding error; the margin keeps an exact boundary inside.
  const risk = (100 - confidence) / 100 + 1e-12;
  let n = expected + 1;
  while (atMost(expected, n, rate) > risk) n += 1;
  return n;
}
