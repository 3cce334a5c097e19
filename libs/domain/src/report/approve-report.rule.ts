import { maySign, type SignRefusal } from '../control/sign.rule';
import { refuse, type Decision } from '../decision';
import { blockingChecks } from './pre-issue-checks';
import type { SignReportFacts } from './sign-report-facts';
import { differingWarnings, standingWarnings, type Warning } from './standing-warnings';

export type ApproveReportRefusal =
  | SignRefusal
  | 'report.superseded'
  | 'report.replaced'
  | 'report.already-approved'
  | 'report.already-issued'
  | 'report.not-quality-reviewed'
  | 'report.signer-not-leader'
  | 'report.approver-composed-it'
  | 'report.checks-open'
  | 'report.warnings-changed';

export interface ApproveReportFacts extends SignReportFacts {
  /** The warnings that whoever approves has acknowledged. */
  acknowledged: readonly Warning[];
}

/** The 業務実施責任者 lets the report go out, after the quality review under exactly what was reviewed, and past no warning unread. */
export function mayApproveReport(facts: ApproveReportFacts): Decision<ApproveReportRefusal> {
  if (facts.state === 'superseded') return refuse('report.superseded');
  if (facts.state === 'replaced') return refuse('report.replaced');
  if (facts.state === 'approved') return refuse('report.already-approved');
  if (facts.state === 'issued') return refuse('report.already-issued');
  if (facts.state !== 'quality_reviewed') return refuse('report.not-quality-reviewed');
  if (facts.signerRole !== 'engagement_leader') return refuse('report.signer-not-leader');
  if (facts.signerId === facts.composedById) return refuse('report.approver-composed-it');
  if (blockingChecks(facts.checks, 'approve').length > 0) return refuse('report.checks-open');
  const warnings = standingWarnings(facts.checks);
  if (differingWarnings(warnings, facts.acknowledged).length > 0) return refuse('report.warnings-changed');
  return maySign({ ...facts, role: 'approver', after: ['quality_reviewer'] });
}
