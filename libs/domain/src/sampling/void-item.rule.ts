import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import type { SelectionMethod } from '../engagement/selection-rules';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import { arePicked, type PickedRowsRefusal } from './picked-rows';
import { isCounting, type PopulationEndedRefusal, type PopulationState } from './population-state';

export type VoidItemRefusal =
  | ReasonRefusal
  | 'test.fieldwork-not-open'
  | PopulationEndedRefusal
  | PickedRowsRefusal
  | 'sample.rows-not-asked'
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
  /** How the item was chosen. */
  method: SelectionMethod;
  /** Rows that the seed has below the sample and that are not void. */
  replacementsLeft: number;
  /** The row that takes its place where items are picked by hand; null where nobody picked one. */
  pickedRow: number | null;
  populationSize: number;
  /** Rows that are, or were, in the sample. */
  inSampleRows: readonly number[];
}

/** Where all rows were taken, or rows for what they are, no other stands for one that cannot be tested. */
const hasNoReplacement: readonly SelectionMethod[] = ['ALL', 'SPECIFIC'];

function replacementDecision(facts: VoidItemFacts): Decision<VoidItemRefusal> {
  const { method, pickedRow, populationSize, inSampleRows: inSample } = facts;
  if (method === 'HAPHAZARD') return arePicked(pickedRow === null ? [] : [pickedRow], { populationSize, inSample });
  if (pickedRow !== null) return refuse('sample.rows-not-asked');
  if (hasNoReplacement.includes(method)) return allow;
  return facts.replacementsLeft < 1 ? refuse('sample.no-replacement-left') : allow;
}

/**
 * An item that cannot be tested (a cancelled ticket, a row outside the period) is voided with a reason, and another takes its place:
 * the next of the ranking, the row of a further seeded start, or one that is picked. An item that showed a deviation stays, whatever
 * its explanation.
 */
export function mayVoidItem(facts: VoidItemFacts): Decision<VoidItemRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('test.fieldwork-not-open');
  const counting = isCounting(facts.populationState);
  if (!counting.allowed) return counting;
  if (!facts.inSample) return refuse('item.not-in-sample');
  if (facts.isVoid) return refuse('item.void');
  if (facts.showsDeviation) return refuse('item.shows-deviation');
  const reason = statesReason(facts.reason, 'item.void-without-reason');
  return reason.allowed ? replacementDecision(facts) : reason;
}
