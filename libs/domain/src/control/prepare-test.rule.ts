import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import type { Conclusion, TestState } from './test-state';

export type PrepareTestRefusal =
  | ReasonRefusal
  | 'test.fieldwork-not-open'
  | 'test.not-in-progress'
  | 'test.conclusion-missing'
  | 'test.reason-missing'
  | 'test.step-missing'
  | 'test.step-without-result'
  | 'test.sample-not-drawn'
  | 'test.items-not-done'
  | 'test.deviation-not-evaluated'
  | 'test.deviation-missing'
  | 'test.deviation-contradicts-conclusion';

export interface PrepareTestFacts {
  engagementState: EngagementState;
  state: TestState;
  conclusion: Conclusion | null;
  /** Said for NOT_APPLICABLE and OMITTED. */
  conclusionReason: string | null;
  steps: readonly { hasResult: boolean }[];
  /** Whether the test is done on a sample, and how far that is. */
  sampled: boolean;
  itemsDrawn: number;
  itemsDone: number;
  /** Deviations of this test: those that are findings, explained with agreement, or not yet evaluated. */
  deviations: { raised: number; explained: number; open: number };
}

/**
 * The preparer signs that the work is done: every step has its result, every item drawn was looked at, and the
 * conclusion says what the deviations say.
 */
export function mayPrepareTest(facts: PrepareTestFacts): Decision<PrepareTestRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('test.fieldwork-not-open');
  if (facts.state !== 'in_progress' && facts.state !== 'returned') return refuse('test.not-in-progress');
  if (facts.conclusion === null) return refuse('test.conclusion-missing');
  if (facts.conclusion === 'NOT_APPLICABLE' || facts.conclusion === 'OMITTED') return mayConcludeWithoutWork(facts);
  if (facts.steps.length === 0) return refuse('test.step-missing');
  if (!facts.steps.every(({ hasResult }) => hasResult)) return refuse('test.step-without-result');
  if (facts.sampled && facts.itemsDrawn === 0) return refuse('test.sample-not-drawn');
  if (facts.itemsDone < facts.itemsDrawn) return refuse('test.items-not-done');
  return agreesWithDeviations(facts.conclusion, facts.deviations);
}

/** 該当なし and 省略 need a reason instead of work, and cannot stand beside a deviation someone saw. */
function mayConcludeWithoutWork(facts: PrepareTestFacts): Decision<PrepareTestRefusal> {
  const reason = statesReason(facts.conclusionReason, 'test.reason-missing');
  if (!reason.allowed) return reason;
  const { raised, open } = facts.deviations;
  return raised + open > 0 ? refuse('test.deviation-contradicts-conclusion') : allow;
}

function agreesWithDeviations(
  conclusion: Conclusion,
  { raised, open }: PrepareTestFacts['deviations'],
): Decision<PrepareTestRefusal> {
  if (conclusion === 'DEVIATION') return raised + open > 0 ? allow : refuse('test.deviation-missing');
  if (open > 0) return refuse('test.deviation-not-evaluated');
  return raised > 0 ? refuse('test.deviation-contradicts-conclusion') : allow;
}
