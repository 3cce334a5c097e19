import { describe, expect, it } from 'vitest';
import { mayReviewTest, type ReviewTestFacts } from './review-test.rule';

describe('reviewing a test', () => {
  const prepared: ReviewTestFacts = {
    engagementState: 'in_fieldwork',
    state: 'prepared',
    reviewerId: 'mei',
    preparerId: 'rin',
    preparerSignatureCurrent: true,
    openNotes: 0,
  };

  it('is allowed for a second person with every note settled', () => {
    expect(mayReviewTest(prepared)).toEqual({ allowed: true });
  });

  it.each([
    ['fieldwork is closed', { engagementState: 'archived' }, 'test.fieldwork-not-open'],
    ['nobody signed it', { state: 'in_progress' }, 'test.not-prepared'],
    ['it is reviewed', { state: 'reviewed' }, 'test.not-prepared'],
    ['the preparer would review it', { reviewerId: 'rin' }, 'test.reviewer-is-preparer'],
    ['it changed after signing', { preparerSignatureCurrent: false }, 'test.signature-not-current'],
    ['a note is open', { openNotes: 1 }, 'test.open-notes'],
  ] satisfies [string, Partial<ReviewTestFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayReviewTest({ ...prepared, ...change })).toEqual({ allowed: false, code });
  });
});
