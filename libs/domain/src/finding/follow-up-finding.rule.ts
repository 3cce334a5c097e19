import { refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import type { FindingState } from './finding-state';

export type FollowUpFindingRefusal = 'finding.not-improved' | 'finding.reason-missing' | ReasonRefusal;

/** The firm has looked at what the client says it improved, and writes down what it saw. */
export function mayFollowUpFinding(facts: { state: FindingState; seen: string }): Decision<FollowUpFindingRefusal> {
  if (facts.state !== 'improved') return refuse('finding.not-improved');
  return statesReason(facts.seen, 'finding.reason-missing');
}
