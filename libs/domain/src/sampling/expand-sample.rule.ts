import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import { arePicked, type PickedRowsRefusal } from './picked-rows';
import type { SampleMethod } from './draw-sample.rule';
import { isCounting, type PopulationEndedRefusal, type PopulationState } from './population-state';

export type ExpandSampleRefusal =
  | ReasonRefusal
  | 'test.fieldwork-not-open'
  | PopulationEndedRefusal
  | PickedRowsRefusal
  | 'sample.rows-not-asked'
  | 'sample.not-drawn'
  | 'sample.size-not-a-count'
  | 'sample.not-larger'
  | 'sample.larger-than-population'
  | 'sample.expansion-without-reason';

export interface ExpandSampleFacts {
  engagementState: EngagementState;
  populationState: PopulationState;
  drawn: boolean;
  currentSize: number;
  size: number;
  /** Items of the population that are not void. */
  availableSize: number;
  populationSize: number;
  /** How the sample was taken: it is expanded the same way. */
  method: SampleMethod;
  /** Row numbers picked by hand; null where nobody picks. */
  pickedRows: readonly number[] | null;
  /** Rows that are, or were, in the sample. */
  inSample: readonly number[];
  reason: string;
}

function pickedDecision(facts: ExpandSampleFacts): Decision<ExpandSampleRefusal> {
  if (facts.method !== 'HAPHAZARD') return facts.pickedRows === null ? allow : refuse('sample.rows-not-asked');
  const rows = facts.pickedRows ?? [];
  // Whoever picks says the size by it: one that is another was meant for other rows.
  return rows.length === facts.size - facts.currentSize ? arePicked(rows, facts) : refuse('sample.rows-not-picked');
}

/**
 * A sample may grow, with a reason, and by the method it was taken by: down its own ranking, by a further seeded start, or by further
 * rows picked. It never shrinks, and what it showed stays reported.
 */
export function mayExpandSample(facts: ExpandSampleFacts): Decision<ExpandSampleRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('test.fieldwork-not-open');
  const counting = isCounting(facts.populationState);
  if (!counting.allowed) return counting;
  if (!facts.drawn) return refuse('sample.not-drawn');
  if (!Number.isSafeInteger(facts.size)) return refuse('sample.size-not-a-count');
  if (facts.size <= facts.currentSize) return refuse('sample.not-larger');
  if (facts.size > facts.availableSize) return refuse('sample.larger-than-population');
  const reason = statesReason(facts.reason, 'sample.expansion-without-reason');
  return reason.allowed ? pickedDecision(facts) : reason;
}
