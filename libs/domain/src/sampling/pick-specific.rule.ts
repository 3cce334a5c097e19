import { refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import type { SelectionRules } from '../engagement/selection-rules';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import { arePicked, type PickedRowsRefusal } from './picked-rows';
import { isCounting, type PopulationEndedRefusal, type PopulationState } from './population-state';
import { isKnownComplete, type PopulationOrigin, type PopulationOriginRefusal } from './population-origin';

export type PickSpecificRefusal =
  | 'test.fieldwork-not-open'
  | PopulationOriginRefusal
  | ReasonRefusal
  | PopulationEndedRefusal
  | PickedRowsRefusal
  | 'sample.method-not-permitted'
  | 'sample.criteria-missing'
  | 'sample.method-without-reason';

export interface PickSpecificFacts {
  engagementState: EngagementState;
  populationState: PopulationState;
  populationSize: number;
  origin: PopulationOrigin;
  selection: Pick<SelectionRules, 'methods'>;
  rows: readonly number[];
  /** Rows of the sample and those that were picked before. */
  inSample: readonly number[];
  /** What the rows have in common. */
  criteria: string;
  /** Why rows like that are looked at. */
  reason: string;
}

/**
 * Rows that fit stated criteria are looked at for what they are, before or after a sample and beside it: they say nothing of the
 * others, and no size or rate of the sample counts them.
 */
export function mayPickSpecific(facts: PickSpecificFacts): Decision<PickSpecificRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('test.fieldwork-not-open');
  const counting = isCounting(facts.populationState);
  if (!counting.allowed) return counting;
  const known = isKnownComplete(facts.origin);
  if (!known.allowed) return known;
  if (!facts.selection.methods.includes('SPECIFIC')) return refuse('sample.method-not-permitted');
  const criteria = statesReason(facts.criteria, 'sample.criteria-missing');
  if (!criteria.allowed) return criteria;
  const reason = statesReason(facts.reason, 'sample.method-without-reason');
  return reason.allowed ? arePicked(facts.rows, facts) : reason;
}
