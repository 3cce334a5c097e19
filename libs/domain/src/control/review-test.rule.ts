import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import type { TestState } from './test-state';

export type ReviewTestRefusal =
  | 'test.fieldwork-not-open'
  | 'test.not-prepared'
  | 'test.reviewer-is-preparer'
  | 'test.signature-not-current'
  | 'test.open-notes';

export interface ReviewTestFacts {
  engagementState: EngagementState;
  state: TestState;
  reviewerId: string;
  preparerId: string | null;
  /** The preparer's signature is under what is there now. */
  preparerSignatureCurrent: boolean;
  openNotes: number;
}

/** A second person looks at prepared work exactly as it was signed, with every question about it answered. */
export function mayReviewTest(facts: ReviewTestFacts): Decision<ReviewTestRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('test.fieldwork-not-open');
  if (facts.state !== 'prepared' || facts.preparerId === null) return refuse('test.not-prepared');
  if (facts.reviewerId === facts.preparerId) return refuse('test.reviewer-is-preparer');
  if (!facts.preparerSignatureCurrent) return refuse('test.signature-not-current');
  return facts.openNotes === 0 ? allow : refuse('test.open-notes');
}
