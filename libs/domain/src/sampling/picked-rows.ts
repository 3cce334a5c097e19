import { allow, refuse, type Decision } from '../decision';

export type PickedRowsRefusal =
  'sample.rows-not-picked' | 'sample.row-not-in-population' | 'sample.row-already-in-sample';

interface PickedFrom {
  populationSize: number;
  /** Rows that are, or were, in it already. */
  inSample: readonly number[];
}

/** Rows picked by hand are rows of the population, each once, and none that was taken before. */
export function arePicked(
  rows: readonly number[],
  { populationSize, inSample }: PickedFrom,
): Decision<PickedRowsRefusal> {
  if (rows.length === 0 || new Set(rows).size !== rows.length) return refuse('sample.rows-not-picked');
  if (!rows.every((row) => Number.isSafeInteger(row) && row >= 1 && row <= populationSize))
    return refuse('sample.row-not-in-population');
  const taken = new Set(inSample);
  return rows.some((row) => taken.has(row)) ? refuse('sample.row-already-in-sample') : allow;
}
