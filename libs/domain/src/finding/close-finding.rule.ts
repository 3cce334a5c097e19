import { allow, refuse, type Decision } from '../decision';
import type { FindingState } from './finding-state';

export type CloseFindingRefusal = 'finding.not-followed-up' | 'finding.reviewer-wrote-it';

/** Who raised a finding is not who closes it. */
export function mayCloseFinding(facts: {
  state: FindingState;
  raisedById: string;
  closerId: string;
}): Decision<CloseFindingRefusal> {
  if (facts.state !== 'followed_up') return refuse('finding.not-followed-up');
  return facts.closerId === facts.raisedById ? refuse('finding.reviewer-wrote-it') : allow;
}
