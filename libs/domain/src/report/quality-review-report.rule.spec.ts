import { describe, expect, it } from 'vitest';
import type { PreIssueCheck } from './pre-issue-check';
import { mayQualityReviewReport, type QualityReviewReportFacts } from './quality-review-report.rule';

const openNote: PreIssueCheck = {
  code: 'notes-resolved',
  level: 'blocking',
  ok: false,
  count: 1,
  of: 1,
  found: [],
  link: 'notes',
};

const letterMissing: PreIssueCheck = { ...openNote, code: 'letter-received', link: 'letter' };

describe('the quality review of a report', () => {
  const ready: QualityReviewReportFacts = {
    state: 'draft',
    checks: [letterMissing],
    signerId: 'miyashita',
    signerRole: 'quality_reviewer',
    signerDidWork: false,
    composedById: 'mori',
    seenDigest: 'd1',
    digestToday: 'd1',
    signOffs: [],
  };

  it('is allowed to the quality reviewer, before the letter has come', () => {
    expect(mayQualityReviewReport(ready)).toEqual({ allowed: true });
  });

  it.each([
    ['it was done', { state: 'quality_reviewed' }, 'report.not-draft'],
    ['it was composed anew', { state: 'superseded' }, 'report.superseded'],
    ['the signer leads the engagement', { signerRole: 'engagement_leader' }, 'report.signer-not-quality-reviewer'],
    ['the signer has no role here', { signerRole: null }, 'report.signer-not-quality-reviewer'],
    ['the signer took part in the work', { signerDidWork: true }, 'report.quality-reviewer-did-work'],
    ['the signer composed it', { composedById: 'miyashita' }, 'report.quality-reviewer-did-work'],
    ['a note is open', { checks: [openNote] }, 'report.checks-open'],
    ['the report changed meanwhile', { digestToday: 'd2' }, 'sign-off.subject-changed'],
  ] satisfies [string, Partial<QualityReviewReportFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayQualityReviewReport({ ...ready, ...change })).toEqual({ allowed: false, code });
  });
});
