import { describe, expect, it } from 'vitest';
import { blockingChecks, preIssueChecks } from './pre-issue-checks';
import type { PreIssueFacts } from './pre-issue-facts';
import { complete, failing, letter } from './pre-issue-facts.fixture';

describe('the checks of the representation letter before a report is issued', () => {
  it.each<[string, Partial<PreIssueFacts>, [string, number, string][]]>([
    ['the letter is missing', { letter: null }, [['letter-received', 1, 'letter']]],
    [
      'the letter is younger than the report',
      { letter: { ...letter, datedOn: '2026-12-19' } },
      [['letter-date', 1, 'letter']],
    ],
    [
      'the letter does not cover the period',
      { letter: { ...letter, datedOn: '2026-09-30' } },
      [
        ['letter-date', 1, 'letter'],
        ['letter-close-to-report', 1, 'letter'],
      ],
    ],
    [
      'the letter is six days old',
      { letter: { ...letter, datedOn: '2026-12-12' } },
      [['letter-close-to-report', 1, 'letter']],
    ],
    ['somebody else signed the letter', { representative: '藤井 恵' }, [['letter-signer', 1, 'letter']]],
    [
      'the letter leaves a point open',
      { letter: { ...letter, answered: letter.answered.slice(1) } },
      [['letter-points-answered', 1, 'letter']],
    ],
    [
      'nobody acknowledged what the client qualified',
      { letter: { ...letter, acknowledged: [] } },
      [['letter-qualifications-acknowledged', 1, 'letter']],
    ],
    [
      'the report is dated in the period',
      { reportDate: '2026-09-30', letter: null },
      [
        ['report-date-in-time', 1, 'dates'],
        ['letter-received', 1, 'letter'],
      ],
    ],
  ])('say so when %s', (_, change, found) => {
    expect(failing(change)).toEqual(found);
  });

  it('only warn about a letter five days older, and let it pass', () => {
    const checks = preIssueChecks({ ...complete, letter: { ...letter, datedOn: '2026-12-12' } });
    expect(blockingChecks(checks, 'issue')).toEqual([]);
    expect(failing({ letter: { ...letter, datedOn: '2026-12-13' } })).toEqual([]);
  });

  it('only warn about another signer, and hold nobody against a representative whom nobody named', () => {
    const checks = preIssueChecks({ ...complete, representative: '藤井 恵' });
    expect(blockingChecks(checks, 'issue')).toEqual([]);
    expect(failing({ representative: '' })).toEqual([]);
  });

  it('keep the approval, and not the quality review, waiting for what the letter says', () => {
    const checks = preIssueChecks({ ...complete, letter: { ...letter, acknowledged: [] } });
    expect(blockingChecks(checks, 'quality_review')).toEqual([]);
    expect(blockingChecks(checks, 'approve').map(({ code }) => code)).toEqual(['letter-qualifications-acknowledged']);
  });
});
