import type { SignRefusal } from '../control/sign.rule';
import { currentSignOff } from '../control/sign-off';
import type { LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import type { EngagementState } from '../engagement/engagement-state';
import { blockingChecks } from './pre-issue-checks';
import type { SignReportFacts } from './sign-report-facts';

export type IssueReportRefusal =
  | Extract<SignRefusal, 'sign-off.subject-changed'>
  | 'report.superseded'
  | 'report.replaced'
  | 'report.already-issued'
  | 'report.not-approved'
  | 'report.approval-not-current'
  | 'report.checks-open'
  | 'report.dated-in-future'
  | 'engagement.not-in-reporting';

export interface IssueReportFacts extends Pick<
  SignReportFacts,
  'state' | 'checks' | 'seenDigest' | 'digestToday' | 'signOffs'
> {
  engagementState: EngagementState;
  reportDate: LocalDate;
  today: LocalDate;
}

/** A report is issued as it was approved and as whoever asks for it saw it, not before the day it bears, and with nothing missing. */
export function mayIssueReport(facts: IssueReportFacts): Decision<IssueReportRefusal> {
  if (facts.state === 'superseded') return refuse('report.superseded');
  if (facts.state === 'replaced') return refuse('report.replaced');
  if (facts.state === 'issued') return refuse('report.already-issued');
  if (facts.state !== 'approved') return refuse('report.not-approved');
  if (facts.engagementState !== 'in_reporting') return refuse('engagement.not-in-reporting');
  if (facts.seenDigest !== facts.digestToday) return refuse('sign-off.subject-changed');
  const held = (['quality_reviewer', 'approver'] as const).every((role) =>
    currentSignOff(facts.signOffs, role, facts.digestToday),
  );
  if (!held) return refuse('report.approval-not-current');
  if (facts.reportDate > facts.today) return refuse('report.dated-in-future');
  return blockingChecks(facts.checks, 'issue').length > 0 ? refuse('report.checks-open') : allow;
}
