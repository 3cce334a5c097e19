import { describe, expect, it } from 'vitest';
import { mayReviewFinding, type ReviewFindingFacts } from './review-finding.rule';

describe('reviewing a finding', () => {
  const review: ReviewFindingFacts = {
    state: 'confirmed',
    confirmedTextVersion: 2,
    textVersion: 2,
    raisedById: 'sato',
    writtenById: 'ito',
    reviewerId: 'mori',
    reviewerReviews: true,
  };

  it('is allowed to a colleague who neither raised nor wrote it', () => {
    expect(mayReviewFinding(review)).toEqual({ allowed: true });
  });

  it.each([
    ['the client has not confirmed it', { state: 'draft' }, 'finding.not-confirmed'],
    ['the client confirmed an earlier text', { confirmedTextVersion: 1 }, 'finding.text-changed'],
    ['the reviewer raised it', { reviewerId: 'sato' }, 'finding.reviewer-wrote-it'],
    ['the reviewer wrote it', { reviewerId: 'ito' }, 'finding.reviewer-wrote-it'],
    ['the reviewer does not review here', { reviewerReviews: false }, 'finding.reviewer-lacks-role'],
  ] satisfies [string, Partial<ReviewFindingFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayReviewFinding({ ...review, ...change })).toEqual({ allowed: false, code });
  });
});
