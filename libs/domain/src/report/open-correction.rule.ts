import { allow, refuse, type Decision } from '../decision';
import { closedRefusal, type ClosedEngagementRefusal, type EngagementState } from '../engagement/engagement-state';
import { refusedWords, type WordRules } from '../text/factual-words';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import type { ReportState } from './report-state';

export type OpenCorrectionRefusal =
  | ClosedEngagementRefusal
  | ReasonRefusal
  | 'correction.report-not-issued'
  | 'correction.already-open'
  | 'correction.reason-missing'
  | 'correction.banned-word';

export interface OpenCorrectionFacts {
  engagementState: EngagementState;
  /** Of the report to be replaced. */
  reportState: ReportState;
  isAnotherOpen: boolean;
  /** Printed in the report that takes its place. */
  reason: string;
  words: WordRules;
}

/**
 * An issued report that turns out to be wrong is replaced by a new version, never changed: somebody says why in words that state
 * facts, because the recipients read them. What is filed is closed, and its report stays.
 */
export function mayOpenCorrection(facts: OpenCorrectionFacts): Decision<OpenCorrectionRefusal> {
  const closed = closedRefusal(facts.engagementState);
  if (closed) return refuse(closed);
  if (facts.isAnotherOpen) return refuse('correction.already-open');
  const isOut = facts.engagementState === 'issued' || facts.engagementState === 'handed_over';
  if (facts.reportState !== 'issued' || !isOut) return refuse('correction.report-not-issued');
  const reason = statesReason(facts.reason, 'correction.reason-missing');
  if (!reason.allowed) return reason;
  return refusedWords(facts.reason, facts.words).length > 0 ? refuse('correction.banned-word') : allow;
}
