import { describe, expect, it } from 'vitest';
import type { SignOff } from '../control';
import { mayApproveReport } from './approve-report.rule';
import type { PreIssueCheck } from './pre-issue-check';
import type { SignReportFacts } from './sign-report-facts';

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

const quality: SignOff = { signerId: 'miyashita', role: 'quality_reviewer', subjectDigest: 'd1', voided: false };

describe('approving a report', () => {
  const ready: SignReportFacts = {
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

  it.each([
    ['it is not quality-reviewed', { state: 'draft' }, 'report.not-quality-reviewed'],
    ['it was approved a moment ago', { state: 'approved' }, 'report.already-approved'],
    ['it is out already', { state: 'issued' }, 'report.already-issued'],
    ['it was composed anew', { state: 'superseded' }, 'report.superseded'],
    ['the signer is a senior', { signerRole: 'senior' }, 'report.signer-not-leader'],
    ['the signer composed it', { composedById: 'takase' }, 'report.approver-composed-it'],
    ['the letter is missing', { checks: [letterMissing] }, 'report.checks-open'],
    ['the report changed meanwhile', { digestToday: 'd2' }, 'sign-off.subject-changed'],
    [
      'the review was of another text',
      { signOffs: [{ ...quality, subjectDigest: 'd0' }] },
      'sign-off.earlier-role-missing',
    ],
    ['the review was voided', { signOffs: [{ ...quality, voided: true }] }, 'sign-off.earlier-role-missing'],
    ['the signer reviewed its quality', { signOffs: [{ ...quality, signerId: 'takase' }] }, 'sign-off.same-person'],
  ] satisfies [string, Partial<SignReportFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayApproveReport({ ...ready, ...change })).toEqual({ allowed: false, code });
  });
});
