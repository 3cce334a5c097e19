import { describe, expect, it } from 'vitest';
import type { SignOff } from '../control';
import { mayIssueReport, type IssueReportFacts } from './issue-report.rule';
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

const quality: SignOff = { signerId: 'miyashita', role: 'quality_reviewer', subjectDigest: 'd1', voided: false };

const approval: SignOff = { signerId: 'takase', role: 'approver', subjectDigest: 'd1', voided: false };

describe('issuing a report', () => {
  const ready: IssueReportFacts = {
    state: 'approved',
    engagementState: 'in_reporting',
    checks: [],
    seenDigest: 'd1',
    digestToday: 'd1',
    signOffs: [quality, approval],
    reportDate: '2026-12-18',
    today: '2026-12-18',
  };

  it('is allowed as it was approved, on the day it bears', () => {
    expect(mayIssueReport(ready)).toEqual({ allowed: true });
  });

  it.each([
    ['it is not approved', { state: 'quality_reviewed' }, 'report.not-approved'],
    ['it is out already', { state: 'issued' }, 'report.already-issued'],
    ['it was composed anew', { state: 'superseded' }, 'report.superseded'],
    ['the engagement is still in the field', { engagementState: 'in_fieldwork' }, 'engagement.not-in-reporting'],
    ['it changed after the approval', { seenDigest: 'd2', digestToday: 'd2' }, 'report.approval-not-current'],
    ['whoever asks saw something else', { seenDigest: 'd0' }, 'sign-off.subject-changed'],
    ['the approval was voided', { signOffs: [quality, { ...approval, voided: true }] }, 'report.approval-not-current'],
    ['the quality review is gone', { signOffs: [approval] }, 'report.approval-not-current'],
    ['it bears a later day', { today: '2026-12-17' }, 'report.dated-in-future'],
    ['a note was opened since', { checks: [openNote] }, 'report.checks-open'],
  ] satisfies [string, Partial<IssueReportFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayIssueReport({ ...ready, ...change })).toEqual({ allowed: false, code });
  });
});
