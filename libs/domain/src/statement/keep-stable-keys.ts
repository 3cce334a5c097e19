import { similarityOf } from '../text/similarity';

/** A control of a version of the statement, as far as it says which one it is. */
export interface KeyedControl {
  stableKey: string;
  criterionKey: string;
  text: string;
}

/** Below this share of common letters two controls of one criterion are two controls, not one with another wording. */
export const alikeFrom = 0.5;

/**
 * The same control keeps its key from one version of the statement to the next, wherever in its criterion it now stands: the
 * second of three does not become the first when the client drops the first, and no test goes over to another control. Of
 * one criterion, equal texts are the same control; what is left is paired from the most alike down; what is like nothing is
 * new, and takes a number that no version used. `used` are the keys of all versions so far; `planned` are the controls that the
 * plan in force knows: one that the latest version left out and this one says again is still that control.
 */
export function keepStableKeys<T extends KeyedControl>(
  earlier: readonly KeyedControl[],
  controls: readonly T[],
  used: Iterable<string>,
  planned: readonly KeyedControl[] = [],
): T[] {
  const taken = new Set(used);
  const before = Map.groupBy(earlier, ({ criterionKey }) => criterionKey);
  const known = new Set(earlier.map(({ stableKey }) => stableKey));
  const leftOut = Map.groupBy(
    planned.filter(({ stableKey }) => !known.has(stableKey)),
    ({ criterionKey }) => criterionKey,
  );
  const now = Map.groupBy(controls, ({ criterionKey }) => criterionKey);
  const keyOf = new Map<T, string>();
  for (const [criterion, ones] of now) {
    const kept = pairUp(before.get(criterion) ?? [], ones);
    const others = ones.filter((one) => !kept.has(one));
    const again = pairUp(leftOut.get(criterion) ?? [], others);
    for (const one of ones) keyOf.set(one, kept.get(one) ?? again.get(one) ?? freeKey(one, taken));
  }
  return controls.map((control) => ({ ...control, stableKey: keyOf.get(control) ?? control.stableKey }));
}

/** Which of the earlier controls of a criterion each of today's is; today's that are like none are left out. */
function pairUp<T extends KeyedControl>(earlier: readonly KeyedControl[], controls: readonly T[]): Map<T, string> {
  const pairs = earlier
    .flatMap((before, place) =>
      controls.map((control, at) => ({ before, control, alike: similarityOf(before.text, control.text), at, place })),
    )
    .filter(({ alike }) => alike >= alikeFrom)
    // Of equally alike ones the same place counts, then the earlier one: the answer never hangs on how they are sorted.
    .sort(
      (a, b) =>
        b.alike - a.alike || Number(b.at === b.place) - Number(a.at === a.place) || a.place - b.place || a.at - b.at,
    );
  const found = new Map<T, string>();
  const gone = new Set<string>();
  for (const { before, control } of pairs) {
    if (found.has(control) || gone.has(before.stableKey)) continue;
    found.set(control, before.stableKey);
    gone.add(before.stableKey);
  }
  return found;
}

/** The key the control came with, or the next number of its criterion that no version used. Takes it. */
function freeKey({ stableKey, criterionKey }: KeyedControl, taken: Set<string>): string {
  let key = stableKey;
  for (let ordinal = 1; taken.has(key); ordinal += 1) key = `${criterionKey}-${ordinal}`;
  taken.add(key);
  return key;
}
