import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen } from '../engagement/engagement-state';
import type { ReviewTestFacts } from './review-test.rule';

export type ReturnTestRefusal =
  | 'test.fieldwork-not-open'
  | 'test.nothing-to-return'
  | 'test.reviewer-is-preparer'
  | 'test.return-without-note'
  | 'test.report-approved';

export interface ReturnTestFacts extends Pick<
  ReviewTestFacts,
  'engagementState' | 'state' | 'reviewerId' | 'preparerId'
> {
  openNotes: number;
  reportApproved: boolean;
}

/** 差戻し: the reviewer gives work back with at least one note that says what to do. */
export function mayReturnTest(facts: ReturnTestFacts): Decision<ReturnTestRefusal> {
  if (facts.reportApproved) return refuse('test.report-approved');
  if (!isFieldworkOpen(facts.engagementState)) return refuse('test.fieldwork-not-open');
  if (facts.state !== 'prepared' && facts.state !== 'reviewed') return refuse('test.nothing-to-return');
  if (facts.reviewerId === facts.preparerId) return refuse('test.reviewer-is-preparer');
  return facts.openNotes > 0 ? allow : refuse('test.return-without-note');
}
