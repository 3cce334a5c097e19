import type { Conclusion, TestState } from '@akashi/domain/control';
import type { ChipState } from './chip';

/** The shape of a state; `reviewed` is under seal. */
export const testStateChips: Readonly<Record<TestState | 'omitted', ChipState>> = {
  not_started: 'idle',
  in_progress: 'doing',
  prepared: 'wait',
  reviewed: 'locked',
  returned: 'back',
  closed: 'omitted',
  omitted: 'omitted',
};

export const conclusionChips: Readonly<Record<Conclusion, ChipState>> = {
  NO_EXCEPTION: 'ok',
  DEVIATION: 'bad',
  NOT_APPLICABLE: 'omitted',
  OMITTED: 'omitted',
};

/** What a test shows in one cell: its result, or how far it is while it has none. */
export type TestMark =
  | { readonly kind: 'deviation'; readonly chip: 'bad'; readonly count: number }
  | { readonly kind: 'conclusion'; readonly chip: ChipState; readonly conclusion: Conclusion }
  | { readonly kind: 'state'; readonly chip: ChipState; readonly state: TestState };

/** A deviation that was seen shows before any conclusion is written. */
export function markOf(test: { state: TestState; conclusion: Conclusion | null; deviations: number }): TestMark {
  if (test.conclusion === 'DEVIATION' || (test.conclusion === null && test.deviations > 0))
    return { kind: 'deviation', chip: 'bad', count: test.deviations };
  if (test.conclusion !== null)
    return { kind: 'conclusion', chip: conclusionChips[test.conclusion], conclusion: test.conclusion };
  return { kind: 'state', chip: testStateChips[test.state], state: test.state };
}
