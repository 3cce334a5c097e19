import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import { isCounting, type PopulationEndedRefusal, type PopulationState } from './population-state';

export type AgreeSizeRefusal =
  | ReasonRefusal
  | 'test.fieldwork-not-open'
  | PopulationEndedRefusal
  | 'sample.already-drawn'
  | 'sample.size-not-a-count'
  | 'sample.agreement-not-needed'
  | 'sample.below-table-without-reason';

export interface AgreeSizeFacts {
  engagementState: EngagementState;
  populationState: PopulationState;
  alreadyDrawn: boolean;
  size: number;
  /** What the ruleset's table asks for. */
  tableSize: number;
  reason: string;
}

/** A reviewer may agree to fewer items than the table asks for, before another person draws them. */
export function mayAgreeSize(facts: AgreeSizeFacts): Decision<AgreeSizeRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('test.fieldwork-not-open');
  const counting = isCounting(facts.populationState);
  if (!counting.allowed) return counting;
  if (facts.alreadyDrawn) return refuse('sample.already-drawn');
  if (!Number.isSafeInteger(facts.size) || facts.size < 1) return refuse('sample.size-not-a-count');
  if (facts.size >= facts.tableSize) return refuse('sample.agreement-not-needed');
  const reason = statesReason(facts.reason, 'sample.below-table-without-reason');
  return reason.allowed ? allow : reason;
}
