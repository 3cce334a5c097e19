/**
 * How items are chosen from a population: 無作為抽出, 系統的抽出, 任意抽出 (by hand, for a stated way of picking), 全件, and
 * 特定項目抽出 (rows that fit stated criteria, beside a sample and never a part of it).
 */
export const selectionMethods = ['RANDOM', 'SYSTEMATIC', 'HAPHAZARD', 'ALL', 'SPECIFIC'] as const;

export type SelectionMethod = (typeof selectionMethods)[number];

/** The figures of an attribute sample, in percent but for `expected`, which counts deviations. */
export interface AttributeFigures {
  confidence: number;
  tolerable: number;
  expected: number;
}

/** What a scheme permits of choosing items. */
export interface SelectionRules {
  methods: readonly SelectionMethod[];
  /** A population of at most so many rows may be taken whole. */
  allUpTo: number;
  /** Percent, as whole numbers: what an attribute sample may be planned with. */
  confidences: readonly number[];
  tolerableRates: readonly number[];
  /** Deviations that may be expected at most. */
  mostExpected: number;
}

export const selectionRules20240801: SelectionRules = {
  methods: selectionMethods,
  allUpTo: 100,
  confidences: [90, 95],
  tolerableRates: [5, 9, 10],
  mostExpected: 3,
};

/** A version written before methods were a value of it says nothing of them and so forbids none. */
export function selectionRulesOf({ selection }: { selection?: SelectionRules }): SelectionRules {
  return selection ?? selectionRules20240801;
}
