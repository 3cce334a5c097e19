import { describe, expect, it } from 'vitest';
import { preIssueCheckCodes } from './pre-issue-check';
import { blockingChecks, preIssueChecks } from './pre-issue-checks';
import type { PreIssueFacts } from './pre-issue-facts';
import { complete, failing, figures, letter } from './pre-issue-facts.fixture';

describe('the checks before a report is issued', () => {
  it('are all listed, and all hold in the worked example', () => {
    const checks = preIssueChecks(complete);
    expect(checks.map(({ code }) => code)).toEqual([...preIssueCheckCodes]);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(checks.find(({ code }) => code === 'tests-reviewed')).toMatchObject({ count: 0, of: 1002 });
  });

  it.each<[string, Partial<PreIssueFacts>, [string, number, string][]]>([
    [
      'a figure changed since',
      { figures: { stated: figures, counted: { ...figures, deviations: 10 } } },
      [['figures-match', 1, 'report']],
    ],
    ['the text assures', { words: { ...complete.words, refused: 2 } }, [['banned-words', 2, 'report']]],
    ['a word is to be weighed', { words: { ...complete.words, asked: 3 } }, [['words-to-weigh', 3, 'report']]],
    [
      'the report is late',
      { reportDate: '2027-01-01', letter: { ...letter, datedOn: '2027-01-01' } },
      [['report-date-in-time', 1, 'dates']],
    ],
    ['the quality review is missing', { qualityReviewCurrent: false }, [['quality-review-done', 1, 'quality-review']]],
  ])('say so when %s', (_, change, found) => {
    expect(failing(change)).toEqual(found);
  });

  it('take the deadline as it was overridden', () => {
    expect(
      failing({ reportDate: '2027-01-08', reportDeadline: '2027-01-15', letter: { ...letter, datedOn: '2027-01-08' } }),
    ).toEqual([]);
  });

  it('stop where the firm says so, and say nothing where it does not look', () => {
    const facts = { ...complete, requests: { sent: 31, open: 1 } };
    const codes = (checks: ReturnType<typeof preIssueChecks>) =>
      blockingChecks(checks, 'issue').map(({ code }) => code);
    expect(codes(preIssueChecks(facts))).toEqual([]);
    expect(codes(preIssueChecks(facts, { 'requests-settled': 'stop' }))).toEqual(['requests-settled']);
    const off = preIssueChecks(facts, { 'requests-settled': 'off' });
    expect(off.filter(({ ok }) => !ok)).toEqual([]);
    expect(off.find(({ code }) => code === 'requests-settled')).toMatchObject({ level: 'off', count: 0, of: 0 });
  });

  it('do not make the quality review wait for itself or for the letter', () => {
    const checks = preIssueChecks({ ...complete, letter: null, qualityReviewCurrent: false });
    expect(blockingChecks(checks, 'quality_review')).toEqual([]);
    expect(blockingChecks(checks, 'approve').map(({ code }) => code)).toEqual([
      'quality-review-done',
      'letter-received',
    ]);
  });
});
