import { allow, refuse, type Decision } from '../decision';
import type { FindingState } from './finding-state';

export type ReviewFindingRefusal =
  'finding.not-confirmed' | 'finding.text-changed' | 'finding.reviewer-wrote-it' | 'finding.reviewer-lacks-role';

export interface ReviewFindingFacts {
  state: FindingState;
  confirmedTextVersion: number | null;
  textVersion: number;
  raisedById: string;
  /** Who wrote the text that stands now. */
  writtenById: string;
  reviewerId: string;
  /** The reviewer is a senior or the engagement leader. */
  reviewerReviews: boolean;
}

/** A second pair of eyes agrees to a finding that the client confirmed, before it goes into the report. */
export function mayReviewFinding(facts: ReviewFindingFacts): Decision<ReviewFindingRefusal> {
  if (facts.state !== 'confirmed') return refuse('finding.not-confirmed');
  if (facts.confirmedTextVersion !== facts.textVersion) return refuse('finding.text-changed');
  const wroteIt = facts.reviewerId === facts.raisedById || facts.reviewerId === facts.writtenById;
  if (wroteIt) return refuse('finding.reviewer-wrote-it');
  return facts.reviewerReviews ? allow : refuse('finding.reviewer-lacks-role');
}
