import { allow, refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import type { CorrectionState } from './correction-state';

export type AbandonCorrectionRefusal =
  | ReasonRefusal
  | 'correction.not-open'
  | 'correction.abandon-reason-missing'
  | 'correction.papers-unsigned'
  | 'correction.findings-unfinished'
  | 'correction.papers-differ';

export interface AbandonCorrectionFacts {
  state: CorrectionState;
  reason: string;
  /** Papers in scope that are not reviewed. */
  unreviewedPapers: number;
  /** Findings raised since, which the issued report does not tell and nobody withdrew. */
  newFindings: number;
  /** Parts of the issued report that the papers no longer say. */
  differing: readonly string[];
}

/**
 * A correction may be given up while the issued report still says what the papers say. Where they say something else by now, the report
 * is wrong, and only a new version mends that.
 */
export function mayAbandonCorrection(facts: AbandonCorrectionFacts): Decision<AbandonCorrectionRefusal> {
  if (facts.state !== 'open') return refuse('correction.not-open');
  const reason = statesReason(facts.reason, 'correction.abandon-reason-missing');
  if (!reason.allowed) return reason;
  if (facts.unreviewedPapers > 0) return refuse('correction.papers-unsigned');
  if (facts.newFindings > 0) return refuse('correction.findings-unfinished');
  return facts.differing.length > 0 ? refuse('correction.papers-differ') : allow;
}
