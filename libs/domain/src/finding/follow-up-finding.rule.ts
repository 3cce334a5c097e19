import { allow, refuse, type Decision } from '../decision';
import { isReason } from '../text/storable-text';
import type { FindingState } from './finding-state';

export type FollowUpFindingRefusal = 'finding.not-improved' | 'finding.reason-missing';

/** The firm has looked at what the client says it improved, and writes down what it saw. */
export function mayFollowUpFinding(facts: { state: FindingState; seen: string }): Decision<FollowUpFindingRefusal> {
  if (facts.state !== 'improved') return refuse('finding.not-improved');
  return isReason(facts.seen) ? allow : refuse('finding.reason-missing');
}
