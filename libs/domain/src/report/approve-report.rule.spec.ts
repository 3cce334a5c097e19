import { describe, expect, it } from 'vitest';
import type { SignOff } from '../control';
import { mayApproveReport, type ApproveReportFacts } from './approve-report.rule';
import type { PreIssueCheck } from './pre-issue-check';

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

const waiting: PreIssueCheck = { ...openNote, code: 'requests-settled', level: 'warning', link: 'requests' };

const quality: SignOff = { signerId: 'miyashita', role: 'quality_reviewer', subjectDigest: 'd1', voided: false };

describe('approving a report', () => {
  const ready: ApproveReportFacts = {
    acknowledged: [],
    state: 'quality_reviewed',
    checks: [],
    signerId: 'takase',
    signerRole: 'engagement_leader',
    composedById: 'mori',
    seenDigest: 'd1',
    digestToday: 'd1',
    signOffs: [quality],
  };

  it('is allowed to the engagement leader after the quality review', () => {
    expect(mayApproveReport(ready)).toEqual({ allowed: true });
  });

  it('is allowed past the warnings that were acknowledged as they stand', () => {
    expect(mayApproveReport({ ...ready, checks: [waiting], acknowledged: [waiting] })).toEqual({ allowed: true });
  });

  it.each([
    ['it is not quality-reviewed', { state: 'draft' }, 'report.not-quality-reviewed'],
    ['it was approved a moment ago', { state: 'approved' }, 'report.already-approved'],
    ['it is out already', { state: 'issued' }, 'report.already-issued'],
    ['it was composed anew', { state: 'superseded' }, 'report.superseded'],
    ['the signer is a senior', { signerRole: 'senior' }, 'report.signer-not-leader'],
    ['the signer composed it', { composedById: 'takase' }, 'report.approver-composed-it'],
    ['the letter is missing', { checks: [letterMissing] }, 'report.checks-open'],
    ['a warning was not acknowledged', { checks: [waiting] }, 'report.warnings-changed'],
    [
      'there is more of a warning than was',
      { checks: [waiting], acknowledged: [{ code: 'requests-settled', count: 2 }] },
      'report.warnings-changed',
    ],
    ['a warning was acknowledged that stands no more', { acknowledged: [waiting] }, 'report.warnings-changed'],
    ['the report changed meanwhile', { digestToday: 'd2' }, 'sign-off.subject-changed'],
    [
      'the review was of another text',
      { signOffs: [{ ...quality, subjectDigest: 'd0' }] },
      'sign-off.earlier-role-missing',
    ],
    ['the review was voided', { signOffs: [{ ...quality, voided: true }] }, 'sign-off.earlier-role-missing'],
    ['the signer reviewed its quality', { signOffs: [{ ...quality, signerId: 'takase' }] }, 'sign-off.same-person'],
  ] satisfies [string, Partial<ApproveReportFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayApproveReport({ ...ready, ...change })).toEqual({ allowed: false, code });
  });
});
