import { similarityOf } from '../text/similarity';
import { alikeFrom, type KeyedControl } from './keep-stable-keys';

/** A control of last year's statement with the numbers of today under which it may stand; none where nobody said so. */
export interface ControlOfLastYear<T extends KeyedControl> {
  control: T;
  under: readonly string[];
}

/**
 * Last year's controls under the keys of this year's, so that the two statements are compared as two versions are: of the criteria
 * that a number became, the texts most alike are the same control, each once, and what is like nothing came or went. What has no
 * number of today keeps its own.
 */
export function pairYears<T extends KeyedControl>(
  lastYear: readonly ControlOfLastYear<T>[],
  thisYear: readonly T[],
): T[] {
  const byCriterion = Map.groupBy(
    thisYear.map((control, at) => ({ control, at })),
    ({ control }) => control.criterionKey,
  );
  const pairs = lastYear.flatMap(({ control, under }, place) =>
    [...new Set(under)]
      .flatMap((key) => byCriterion.get(key) ?? [])
      .map((now) => ({ now: now.control, at: now.at, place, alike: similarityOf(control.text, now.control.text) }))
      .filter(({ alike }) => alike >= alikeFrom),
  );
  pairs.sort((a, b) => b.alike - a.alike || a.place - b.place || a.at - b.at);
  const found = new Map<number, T>();
  const taken = new Set<T>();
  for (const { now, place } of pairs) {
    if (found.has(place) || taken.has(now)) continue;
    found.set(place, now);
    taken.add(now);
  }
  return lastYear.map(({ control, under }, place) => {
    const now = found.get(place);
    const stableKey = now?.stableKey ?? `last-year ${control.criterionKey} ${control.stableKey}`;
    return { ...control, stableKey, criterionKey: now?.criterionKey ?? under[0] ?? control.criterionKey };
  });
}

/** What a statement chooses of one criterion. */
export interface StatedSelection<Choice> {
  criterionKey: string;
  choice: Choice;
  reason: string;
}

export interface ChangedSelection<Choice> {
  criterionKey: string;
  before: Choice | null;
  after: Choice | null;
  reasonBefore: string;
  reasonAfter: string;
}

/**
 * What this year's statement chooses otherwise than last year's, in the order of this year's. A criterion that several numbers
 * became is told where they all said the same, and otherwise not: which of them it goes on from, nobody can say.
 */
export function selectionsOfYears<Choice>(
  lastYear: readonly { selection: StatedSelection<Choice>; under: readonly string[] }[],
  thisYear: readonly StatedSelection<Choice>[],
): ChangedSelection<Choice>[] {
  const before = new Map<string, StatedSelection<Choice>[]>();
  for (const { selection, under } of lastYear)
    for (const key of new Set(under)) before.set(key, [...(before.get(key) ?? []), selection]);
  return thisYear.flatMap((now) => changeOfSelection(before.get(now.criterionKey) ?? [], now));
}

function changeOfSelection<Choice>(
  said: readonly StatedSelection<Choice>[],
  { criterionKey, choice, reason }: StatedSelection<Choice>,
): ChangedSelection<Choice>[] {
  const [first, second] = said;
  const now = { criterionKey, after: choice, reasonAfter: reason };
  if (!first) return [{ ...now, before: null, reasonBefore: '' }];
  if (said.some((one) => one.choice !== first.choice)) return [];
  // Several reasons are no one reason: only the choice is held against them.
  const reasonBefore = second ? '' : first.reason;
  const isSame = first.choice === choice && (second !== undefined || reasonBefore === reason);
  return isSame ? [] : [{ ...now, before: first.choice, reasonBefore }];
}
