import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';
import type { AttributeResult } from './attribute-result';
import { isCounting, type PopulationEndedRefusal, type PopulationState } from './population-state';

export type RecordItemRefusal =
  | 'test.fieldwork-not-open'
  | PopulationEndedRefusal
  | 'item.not-in-sample'
  | 'item.void'
  | 'item.attribute-not-of-test'
  | 'item.note-not-storable'
  | 'item.deviation-without-fact'
  | 'item.not-applicable-without-reason'
  | 'deviation.not-removable';

export interface RecordItemFacts {
  engagementState: EngagementState;
  populationState: PopulationState;
  inSample: boolean;
  isVoid: boolean;
  /** The attribute is one of the test the result is recorded for. */
  attributeOfTest: boolean;
  /** What is recorded now; null when nothing is. */
  recorded: AttributeResult | null;
  result: AttributeResult;
  note: string;
}

/**
 * A result says what was seen of an item. A deviation states its fact and can afterwards be evaluated, never overwritten;
 * an attribute that does not apply says why.
 */
export function mayRecordItem(facts: RecordItemFacts): Decision<RecordItemRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('test.fieldwork-not-open');
  const counting = isCounting(facts.populationState);
  if (!counting.allowed) return counting;
  if (!facts.inSample) return refuse('item.not-in-sample');
  if (facts.isVoid) return refuse('item.void');
  if (!facts.attributeOfTest) return refuse('item.attribute-not-of-test');
  if (facts.recorded === 'DEVIATION' && facts.result !== 'DEVIATION') return refuse('deviation.not-removable');
  if (!isStorableText(facts.note, textLimits.reason)) return refuse('item.note-not-storable');
  return isBlank(facts.note) ? saysEnough(facts.result) : allow;
}

/** May this result stand without a word? */
function saysEnough(
  result: AttributeResult,
): Decision<'item.deviation-without-fact' | 'item.not-applicable-without-reason'> {
  if (result === 'DEVIATION') return refuse('item.deviation-without-fact');
  return result === 'NOT_APPLICABLE' ? refuse('item.not-applicable-without-reason') : allow;
}
