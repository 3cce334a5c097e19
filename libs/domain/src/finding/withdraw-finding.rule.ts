import { allow, refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import { isReported, type FindingState } from './finding-state';

export type WithdrawFindingRefusal =
  | 'finding.already-reported'
  | 'finding.withdrawn'
  | 'finding.reason-missing'
  | 'finding.reviewer-wrote-it'
  | ReasonRefusal;

export interface WithdrawFindingFacts {
  state: FindingState;
  /** Reopened for a correction of the report that it stands in. */
  isReopened: boolean;
  reason: string;
  raisedById: string;
  withdrawnById: string;
}

/** A finding that turns out to be none is withdrawn by someone else than who raised it, and stays on file with the reason. */
export function mayWithdrawFinding(facts: WithdrawFindingFacts): Decision<WithdrawFindingRefusal> {
  if (facts.state === 'withdrawn') return refuse('finding.withdrawn');
  if (isReported(facts.state) && !facts.isReopened) return refuse('finding.already-reported');
  const reason = statesReason(facts.reason, 'finding.reason-missing');
  if (!reason.allowed) return reason;
  return facts.withdrawnById === facts.raisedById ? refuse('finding.reviewer-wrote-it') : allow;
}
