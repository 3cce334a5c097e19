import { describe, expect, it } from 'vitest';
import { mayReturnTest, type ReturnTestFacts } from './return-test.rule';

describe('returning a test', () => {
  const prepared: ReturnTestFacts = {
    engagementState: 'in_reporting',
    state: 'reviewed',
    reviewerId: 'mei',
    preparerId: 'rin',
    openNotes: 1,
    reportApproved: false,
  };

  it('is allowed with a note that says what to do, after review too', () => {
    expect(mayReturnTest(prepared)).toEqual({ allowed: true });
  });

  it.each([
    ['nothing was signed', { state: 'in_progress' }, 'test.nothing-to-return'],
    ['there is no note', { openNotes: 0 }, 'test.return-without-note'],
    ['it is one’s own work', { reviewerId: 'rin' }, 'test.reviewer-is-preparer'],
    ['the report is approved', { reportApproved: true }, 'test.report-approved'],
    ['the report is issued', { engagementState: 'issued' }, 'test.fieldwork-not-open'],
  ] satisfies [string, Partial<ReturnTestFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayReturnTest({ ...prepared, ...change })).toEqual({ allowed: false, code });
  });
});
