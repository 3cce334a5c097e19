import { maySign, type SignRefusal } from '../control/sign.rule';
import { refuse, type Decision } from '../decision';
import { blockingChecks } from './pre-issue-checks';
import type { SignReportFacts } from './sign-report-facts';

export type QualityReviewReportRefusal =
  | SignRefusal
  | 'report.superseded'
  | 'report.replaced'
  | 'report.not-draft'
  | 'report.signer-not-quality-reviewer'
  | 'report.quality-reviewer-did-work'
  | 'report.checks-open';

export interface QualityReviewReportFacts extends SignReportFacts {
  /** The signer composed the report, or prepared or reviewed a test of the engagement. */
  signerDidWork: boolean;
}

/** 審査: somebody who had no part in the work agrees that the report may go to the partner. */
export function mayQualityReviewReport(facts: QualityReviewReportFacts): Decision<QualityReviewReportRefusal> {
  if (facts.state === 'superseded') return refuse('report.superseded');
  if (facts.state === 'replaced') return refuse('report.replaced');
  if (facts.state !== 'draft') return refuse('report.not-draft');
  if (facts.signerRole !== 'quality_reviewer') return refuse('report.signer-not-quality-reviewer');
  const didWork = facts.signerDidWork || facts.signerId === facts.composedById;
  if (didWork) return refuse('report.quality-reviewer-did-work');
  if (blockingChecks(facts.checks, 'quality_review').length > 0) return refuse('report.checks-open');
  return maySign({ ...facts, role: 'quality_reviewer', after: [] });
}
