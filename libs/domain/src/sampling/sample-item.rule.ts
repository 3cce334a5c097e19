import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import { isBlank, isReason, isStorableText, textLimits } from '../firm/storable-text';

/** What was seen of one attribute of one sample item. */
export const attributeResults = ['NO_EXCEPTION', 'DEVIATION', 'NOT_APPLICABLE'] as const;

export type AttributeResult = (typeof attributeResults)[number];

export type VoidItemRefusal =
  | 'test.fieldwork-not-open'
  | 'item.not-in-sample'
  | 'item.void'
  | 'item.void-without-reason'
  | 'item.shows-deviation'
  | 'sample.no-replacement-left';

export interface VoidItemFacts {
  engagementState: EngagementState;
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
  if (!facts.inSample) return refuse('item.not-in-sample');
  if (facts.isVoid) return refuse('item.void');
  if (facts.showsDeviation) return refuse('item.shows-deviation');
  if (!isReason(facts.reason)) return refuse('item.void-without-reason');
  if (facts.replacementsLeft < 1) return refuse('sample.no-replacement-left');
  return allow;
}

export type RecordItemRefusal =
  | 'test.fieldwork-not-open'
  | 'item.not-in-sample'
  | 'item.void'
  | 'item.attribute-not-of-test'
  | 'item.note-not-storable'
  | 'item.deviation-without-fact'
  | 'item.not-applicable-without-reason'
  | 'deviation.not-removable';

export interface RecordItemFacts {
  engagementState: EngagementState;
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
  if (!facts.inSample) return refuse('item.not-in-sample');
  if (facts.isVoid) return refuse('item.void');
  if (!facts.attributeOfTest) return refuse('item.attribute-not-of-test');
  if (facts.recorded === 'DEVIATION' && facts.result !== 'DEVIATION') return refuse('deviation.not-removable');
  if (!isStorableText(facts.note, textLimits.reason)) return refuse('item.note-not-storable');
  const silent = isBlank(facts.note);
  if (facts.result === 'DEVIATION' && silent) return refuse('item.deviation-without-fact');
  if (facts.result === 'NOT_APPLICABLE' && silent) return refuse('item.not-applicable-without-reason');
  return allow;
}
