import { describe, expect, it } from 'vitest';
import { mayRequestLetter, type RequestLetterFacts } from './request-letter.rule';

describe('putting the representation letter before the client', () => {
  const facts: RequestLetterFacts = {
    engagementState: 'in_reporting',
    reportState: null,
    hasApprover: true,
    periodEnd: '2026-09-30',
    signBy: '2026-12-18',
    today: '2026-12-10',
    note: '',
  };

  it('is allowed once the period is over and as long as the report is not issued', () => {
    expect(mayRequestLetter(facts)).toEqual({ allowed: true });
    expect(mayRequestLetter({ ...facts, reportState: 'approved' })).toEqual({ allowed: true });
  });

  it.each([
    ['the engagement is archived', { engagementState: 'archived' }, 'engagement.archived'],
    ['the report is issued', { reportState: 'issued' }, 'report.already-issued'],
    ['the period is not over', { today: '2026-09-30' }, 'letter.period-not-over'],
    ['the client has no approver here', { hasApprover: false }, 'letter.nobody-to-sign'],
    ['the day is over', { signBy: '2026-12-09' }, 'letter.sign-day-invalid'],
    ['the day does not exist', { signBy: '2026-12-32' }, 'letter.sign-day-invalid'],
    ['the note holds a NUL', { note: '\u0000' }, 'letter.note-not-storable'],
  ] satisfies [string, Partial<RequestLetterFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayRequestLetter({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
