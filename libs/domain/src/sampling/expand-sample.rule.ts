import { refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import { isCounting, type PopulationEndedRefusal, type PopulationState } from './population-state';

export type ExpandSampleRefusal =
  | ReasonRefusal
  | 'test.fieldwork-not-open'
  | PopulationEndedRefusal
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
  reason: string;
}

/** A draw may grow down its own ranking, with a reason. It never shrinks, and what it showed stays reported. */
export function mayExpandSample(facts: ExpandSampleFacts): Decision<ExpandSampleRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('test.fieldwork-not-open');
  const counting = isCounting(facts.populationState);
  if (!counting.allowed) return counting;
  if (!facts.drawn) return refuse('sample.not-drawn');
  if (!Number.isSafeInteger(facts.size)) return refuse('sample.size-not-a-count');
  if (facts.size <= facts.currentSize) return refuse('sample.not-larger');
  if (facts.size > facts.availableSize) return refuse('sample.larger-than-population');
  return statesReason(facts.reason, 'sample.expansion-without-reason');
}
