import { describe, expect, it } from 'vitest';
import type { SignOff } from '../control';
import {
  mayComposeReport,
  mayRecordLetter,
  type ComposeReportFacts,
  type RecordLetterFacts,
} from './compose-report.rule';
import { mayCreateExport, mayDownloadExport, mayRevokeExport, type CreateExportFacts } from './export-report.rule';
import type { PreIssueCheck } from './pre-issue-checks';
import { mayMoveReport, reportStates } from './report-state';
import {
  mayApproveReport,
  mayIssueReport,
  mayQualityReviewReport,
  type IssueReportFacts,
  type QualityReviewReportFacts,
  type SignReportFacts,
} from './sign-report.rule';

const openNote: PreIssueCheck = {
  code: 'notes-resolved',
  level: 'blocking',
  ok: false,
  count: 1,
  of: 1,
  link: 'notes',
};
const letterMissing: PreIssueCheck = { ...openNote, code: 'letter-received', link: 'letter' };
const quality: SignOff = { signerId: 'miyashita', role: 'quality_reviewer', subjectDigest: 'd1', voided: false };
const approval: SignOff = { signerId: 'takase', role: 'approver', subjectDigest: 'd1', voided: false };

describe('composing a report', () => {
  const ready: ComposeReportFacts = {
    engagementState: 'in_reporting',
    reportState: null,
    reportDate: '2026-12-18',
    periodEnd: '2026-09-30',
    texts: ['手続を実施した。'],
  };

  it('is allowed until it is approved', () => {
    for (const reportState of [null, 'draft', 'quality_reviewed', 'superseded'] as const) {
      expect(mayComposeReport({ ...ready, reportState })).toEqual({ allowed: true });
    }
  });

  it.each([
    ['it is approved', { reportState: 'approved' }, 'report.already-approved'],
    ['it is issued', { reportState: 'issued' }, 'report.already-issued'],
    ['fieldwork has not begun', { engagementState: 'accepted' }, 'report.fieldwork-not-open'],
    ['its day does not exist', { reportDate: '2026-12-32' }, 'report.date-invalid'],
    ['it is dated in the period', { reportDate: '2026-09-30' }, 'report.date-before-period-end'],
    ['a text holds a NUL', { texts: ['a\u0000'] }, 'report.text-not-storable'],
  ] satisfies [string, Partial<ComposeReportFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayComposeReport({ ...ready, ...change })).toEqual({ allowed: false, code });
  });
});

describe('recording the representation letter', () => {
  const received: RecordLetterFacts = {
    reportState: 'quality_reviewed',
    datedOn: '2026-12-18',
    receivedOn: '2026-12-18',
    today: '2026-12-18',
    periodEnd: '2026-09-30',
    signerName: '水奈良 一郎',
    signerTitle: '代表取締役',
  };

  it('is allowed on the day it bears', () => {
    expect(mayRecordLetter(received)).toEqual({ allowed: true });
  });

  it.each([
    ['the report is issued', { reportState: 'issued' }, 'report.already-issued'],
    ['its day does not exist', { datedOn: '2026-12-00' }, 'letter.date-invalid'],
    ['it does not cover the period', { datedOn: '2026-09-30' }, 'letter.date-before-period-end'],
    ['it came before it was dated', { receivedOn: '2026-12-17' }, 'letter.received-before-its-date'],
    ['it comes tomorrow', { receivedOn: '2026-12-19' }, 'letter.received-in-future'],
    ['nobody signed it', { signerName: ' ' }, 'letter.signer-missing'],
    ['the signer has no title', { signerTitle: '' }, 'letter.signer-missing'],
  ] satisfies [string, Partial<RecordLetterFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayRecordLetter({ ...received, ...change })).toEqual({ allowed: false, code });
  });
});

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

describe('issuing a report', () => {
  const ready: IssueReportFacts = {
    state: 'approved',
    engagementState: 'in_reporting',
    checks: [],
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
    ['it changed after the approval', { digestToday: 'd2' }, 'report.approval-not-current'],
    ['the approval was voided', { signOffs: [quality, { ...approval, voided: true }] }, 'report.approval-not-current'],
    ['the quality review is gone', { signOffs: [approval] }, 'report.approval-not-current'],
    ['it bears a later day', { today: '2026-12-17' }, 'report.dated-in-future'],
    ['a note was opened since', { checks: [openNote] }, 'report.checks-open'],
  ] satisfies [string, Partial<IssueReportFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayIssueReport({ ...ready, ...change })).toEqual({ allowed: false, code });
  });
});

describe('the states of a report', () => {
  it('are gone through one by one', () => {
    const forward = ['draft', 'quality_reviewed', 'approved', 'issued', 'superseded'] as const;
    for (const [i, to] of forward.entries()) {
      if (i > 0) expect(mayMoveReport({ from: forward[i - 1]!, to })).toEqual({ allowed: true });
    }
    expect(mayMoveReport({ from: 'draft', to: 'approved' }).allowed).toBe(false);
    expect(mayMoveReport({ from: 'quality_reviewed', to: 'issued' }).allowed).toBe(false);
  });

  it('never lead back from an issued report', () => {
    const back = reportStates.filter((to) => mayMoveReport({ from: 'issued', to }).allowed);
    expect(back).toEqual(['superseded']);
  });
});

describe('exporting the issued report', () => {
  const day = 86_400_000;
  const link: CreateExportFacts = {
    reportState: 'issued',
    recipientName: '藤井 恵',
    recipientEmail: 'fujii@mizunara.example',
    now: 1_000 * day,
    expiresAt: 1_007 * day,
    maxDownloads: 5,
  };

  it('is allowed to one named recipient for a time', () => {
    expect(mayCreateExport(link)).toEqual({ allowed: true });
  });

  it.each([
    ['the report is not issued', { reportState: 'approved' }, 'export.report-not-issued'],
    ['nobody is named', { recipientName: '　' }, 'export.recipient-missing'],
    ['the address is none', { recipientEmail: 'fujii' }, 'export.email-malformed'],
    ['the address holds a NUL', { recipientEmail: 'a\u0000@b.example' }, 'export.email-malformed'],
    ['it would have ended', { expiresAt: 1_000 * day }, 'export.expiry-past'],
    ['its end is no instant', { expiresAt: Number.NaN }, 'export.expiry-past'],
    ['it would live longer than a week', { expiresAt: 1_007 * day + 1 }, 'export.expiry-too-far'],
    ['it could never be used', { maxDownloads: 0 }, 'export.download-limit-invalid'],
    ['it could be used without end', { maxDownloads: 1e9 }, 'export.download-limit-invalid'],
  ] satisfies [string, Partial<CreateExportFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayCreateExport({ ...link, ...change })).toEqual({ allowed: false, code });
  });

  it('is taken back with a reason, once', () => {
    expect(mayRevokeExport({ revoked: false, reason: '送付先の誤り' })).toEqual({ allowed: true });
    expect(mayRevokeExport({ revoked: false, reason: '' })).toMatchObject({ code: 'export.reason-missing' });
    expect(mayRevokeExport({ revoked: true, reason: 'x' })).toMatchObject({ code: 'export.revoked' });
  });

  it.each([
    ['before its end', {}, null],
    ['once more than agreed', { downloads: 5 }, 'export.downloads-used-up'],
    ['at its end', { now: 1_007 * day }, 'export.expired'],
    ['after it was taken back', { revoked: true }, 'export.revoked'],
  ])('opens for a download %s, or says why not', (_, change, code) => {
    const opened = { revoked: false, now: link.now, expiresAt: link.expiresAt, downloads: 4, maxDownloads: 5 };
    expect(mayDownloadExport({ ...opened, ...change })).toEqual(code ? { allowed: false, code } : { allowed: true });
  });
});
