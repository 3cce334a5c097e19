import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import { isCounting, type PopulationEndedRefusal, type PopulationState } from './population-state';

export type VoidItemRefusal =
  | ReasonRefusal
  | 'test.fieldwork-not-open'
  | PopulationEndedRefusal
  | 'item.not-in-sample'
  | 'item.void'
  | 'item.void-without-reason'
  | 'item.shows-deviation'
  | 'sample.no-replacement-left';

export interface VoidItemFacts {
  engagementState: EngagementState;
  populationState: PopulationState;
  inSample: boolean;
  isVoid: boolean;
  /** A deviation was recorded for the item, whatever came of it later. */
  showsDeviation: boolean;
  reason: string;
  /** Rows of the ranking below the sample that are not void. */
  replacementsLeft: number;
}

/**
 * An item that cannot be tested (a cancelled ticket, a row outside the period) is voided with a reason and the next one of
 * the ranking takes its place. An item that showed a deviation stays, whatever its explanation.
 */
export function mayVoidItem(facts: VoidItemFacts): Decision<VoidItemRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('test.fieldwork-not-open');
  const counting = isCounting(facts.populationState);
  if (!counting.allowed) return counting;
  if (!facts.inSample) return refuse('item.not-in-sample');
  if (facts.isVoid) return refuse('item.void');
  if (facts.showsDeviation) return refuse('item.shows-deviation');
  const reason = statesReason(facts.reason, 'item.void-without-reason');
  if (!reason.allowed) return reason;
  if (facts.replacementsLeft < 1) return refuse('sample.no-replacement-left');
  return allow;
}
