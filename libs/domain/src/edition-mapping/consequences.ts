import type { DifferenceKind } from './compare-editions';

/** What rests on criteria beside the controls themselves: papers, requests to the client, and conclusions of an earlier year. */
export interface Resting {
  papers: { id: string };
  requests: { id: string };
  carried: { number: string };
}

/** What stands in one engagement on a criterion of the older edition. */
export interface TouchedControl<Rest extends Resting> {
  key: string;
  /** Individual controls of the statement; of them those that are taken over from a base service. */
  controls: number;
  inherited: number;
  papers: readonly Rest['papers'][];
  requests: readonly Rest['requests'][];
  /** Tests that its plan leaves out because an earlier year's conclusion goes on counting. */
  carried: readonly Rest['carried'][];
}

export type Touched<Rest extends Resting> = Omit<TouchedControl<Rest>, 'key'>;

/** The criteria of the older edition that are not what they were: what rests on them is touched. */
export function changedKeys(
  lines: readonly { difference: DifferenceKind; from: readonly { key: string }[] }[],
): string[] {
  return lines.filter(({ difference }) => difference !== 'unchanged').flatMap(({ from }) => from.map(({ key }) => key));
}

/**
 * What of an engagement rests on these criteria. Before its plan is approved an engagement may still take the newer edition;
 * afterwards it keeps its own, its papers stand as they are, and what is carried into the next year is asked about. A request that was
 * made for several of them is one.
 */
export function touchedBy<Rest extends Resting>(
  keys: readonly string[],
  controls: readonly TouchedControl<Rest>[],
): Touched<Rest> {
  const own = controls.filter(({ key }) => keys.includes(key));
  const requests = new Map(own.flatMap((one) => one.requests.map((request) => [request.id, request] as const)));
  return {
    controls: own.reduce((sum, one) => sum + one.controls, 0),
    inherited: own.reduce((sum, one) => sum + one.inherited, 0),
    papers: own.flatMap(({ papers }) => papers),
    requests: [...requests.values()],
    carried: own.flatMap(({ carried }) => carried),
  };
}
