import { refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import type { CorrectionState } from './correction-state';

export type ReopenForCorrectionRefusal =
  | ReasonRefusal
  | 'correction.not-open'
  | 'correction.already-reopened'
  | 'correction.not-reported'
  | 'correction.reopen-reason-missing'
  | 'test.report-approved';

export interface ReopenForCorrectionFacts {
  correctionState: CorrectionState;
  /** The corrected version is approved already: its results are frozen again. */
  reportApproved: boolean;
  /** The paper is signed, or the finding stands in the report that is replaced. */
  isReported: boolean;
  isReopened: boolean;
  reason: string;
}

/** For a correction only what is wrong is opened again, one paper or finding at a time and each with its reason. */
export function mayReopenForCorrection(facts: ReopenForCorrectionFacts): Decision<ReopenForCorrectionRefusal> {
  if (facts.correctionState !== 'open') return refuse('correction.not-open');
  if (facts.reportApproved) return refuse('test.report-approved');
  if (facts.isReopened) return refuse('correction.already-reopened');
  if (!facts.isReported) return refuse('correction.not-reported');
  return statesReason(facts.reason, 'correction.reopen-reason-missing');
}
