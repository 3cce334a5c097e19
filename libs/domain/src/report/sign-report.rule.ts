import { currentSignOff, maySign, type SignOff, type SignRefusal } from '../control/sign-off';
import type { LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import type { EngagementState } from '../engagement/engagement-state';
import type { TeamRole } from '../engagement/team-role';
import { blockingChecks, type PreIssueCheck } from './pre-issue-checks';
import type { ReportState } from './report-state';

/** What every signature on a report is decided by. */
export interface SignReportFacts {
  state: ReportState;
  checks: readonly PreIssueCheck[];
  signerId: string;
  /** The signer's role on this engagement; null for somebody who has none. */
  signerRole: TeamRole | null;
  composedById: string;
  /** SHA-256 of the model the signer had before their eyes, and of the one that is stored. */
  seenDigest: string;
  digestToday: string;
  signOffs: readonly SignOff[];
}

export type QualityReviewReportRefusal =
  | SignRefusal
  | 'report.superseded'
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
  if (facts.state !== 'draft') return refuse('report.not-draft');
  if (facts.signerRole !== 'quality_reviewer') return refuse('report.signer-not-quality-reviewer');
  const didWork = facts.signerDidWork || facts.signerId === facts.composedById;
  if (didWork) return refuse('report.quality-reviewer-did-work');
  if (blockingChecks(facts.checks, 'quality_review').length > 0) return refuse('report.checks-open');
  return maySign({ ...facts, role: 'quality_reviewer', after: [] });
}

export type ApproveReportRefusal =
  | SignRefusal
  | 'report.superseded'
  | 'report.already-approved'
  | 'report.already-issued'
  | 'report.not-quality-reviewed'
  | 'report.signer-not-leader'
  | 'report.approver-composed-it'
  | 'report.checks-open';

/** The 業務実施責任者 lets the report go out, after the quality review and under exactly what was reviewed. */
export function mayApproveReport(facts: SignReportFacts): Decision<ApproveReportRefusal> {
  if (facts.state === 'superseded') return refuse('report.superseded');
  if (facts.state === 'approved') return refuse('report.already-approved');
  if (facts.state === 'issued') return refuse('report.already-issued');
  if (facts.state !== 'quality_reviewed') return refuse('report.not-quality-reviewed');
  if (facts.signerRole !== 'engagement_leader') return refuse('report.signer-not-leader');
  if (facts.signerId === facts.composedById) return refuse('report.approver-composed-it');
  if (blockingChecks(facts.checks, 'approve').length > 0) return refuse('report.checks-open');
  return maySign({ ...facts, role: 'approver', after: ['quality_reviewer'] });
}

export type IssueReportRefusal =
  | 'report.superseded'
  | 'report.already-issued'
  | 'report.not-approved'
  | 'report.approval-not-current'
  | 'report.checks-open'
  | 'report.dated-in-future'
  | 'engagement.not-in-reporting';

export interface IssueReportFacts extends Pick<SignReportFacts, 'state' | 'checks' | 'digestToday' | 'signOffs'> {
  engagementState: EngagementState;
  reportDate: LocalDate;
  today: LocalDate;
}

/** A report is issued as it was approved, not before the day it bears, and with nothing missing. */
export function mayIssueReport(facts: IssueReportFacts): Decision<IssueReportRefusal> {
  if (facts.state === 'superseded') return refuse('report.superseded');
  if (facts.state === 'issued') return refuse('report.already-issued');
  if (facts.state !== 'approved') return refuse('report.not-approved');
  if (facts.engagementState !== 'in_reporting') return refuse('engagement.not-in-reporting');
  const held = (['quality_reviewer', 'approver'] as const).every((role) =>
    currentSignOff(facts.signOffs, role, facts.digestToday),
  );
  if (!held) return refuse('report.approval-not-current');
  if (facts.reportDate > facts.today) return refuse('report.dated-in-future');
  return blockingChecks(facts.checks, 'issue').length > 0 ? refuse('report.checks-open') : allow;
}
