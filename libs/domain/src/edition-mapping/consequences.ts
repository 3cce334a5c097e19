import type { DifferenceKind } from './compare-editions';

/** What stands in one engagement on a criterion of the older edition. */
export interface TouchedControl<Paper> {
  key: string;
  /** Individual controls of the statement; of them those that are taken over from a base service. */
  controls: number;
  inherited: number;
  papers: readonly Paper[];
}

export interface Touched<Paper> {
  controls: number;
  inherited: number;
  papers: readonly Paper[];
}

/** The criteria of the older edition that are not what they were: what rests on them is touched. */
export function changedKeys(
  lines: readonly { difference: DifferenceKind; from: readonly { key: string }[] }[],
): string[] {
  return lines.filter(({ difference }) => difference !== 'unchanged').flatMap(({ from }) => from.map(({ key }) => key));
}

/**
 * What of an engagement rests on these criteria. Before its plan is approved an engagement may still take the newer edition;
 * afterwards it keeps its own, its papers stand as they are, and what is carried into the next year is asked about.
 */
export function touchedBy<Paper>(keys: readonly string[], controls: readonly TouchedControl<Paper>[]): Touched<Paper> {
  const own = controls.filter(({ key }) => keys.includes(key));
  return {
    controls: own.reduce((sum, one) => sum + one.controls, 0),
    inherited: own.reduce((sum, one) => sum + one.inherited, 0),
    papers: own.flatMap(({ papers }) => papers),
  };
}
