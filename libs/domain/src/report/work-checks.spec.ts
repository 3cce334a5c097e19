import { describe, expect, it } from 'vitest';
import { blockingChecks, preIssueChecks } from './pre-issue-checks';
import type { PreIssueFacts } from './pre-issue-facts';
import { complete, failing, statement } from './pre-issue-facts.fixture';

describe('the checks of statement, team and papers before a report is issued', () => {
  it.each<[string, Partial<PreIssueFacts>, [string, number, string][]]>([
    [
      'somebody on the team has not declared',
      { independence: { people: 8, undeclared: 2, interested: 0, late: 0 } },
      [['team-declared', 2, 'team']],
    ],
    [
      'an interest was declared and nobody has resolved it',
      { independence: { people: 8, undeclared: 0, interested: 1, late: 0 } },
      [['interests-resolved', 1, 'team']],
    ],
    [
      'somebody worked before they declared',
      { independence: { people: 8, undeclared: 0, interested: 0, late: 1 } },
      [['declared-before-work', 1, 'team']],
    ],
    [
      'evidence is of a day outside the period',
      { evidence: { dated: 310, outside: 3 } },
      [['evidence-in-period', 3, 'evidence']],
    ],
    [
      'the report names another statement than the plan',
      { statement: { reported: { ...statement, version: 4 }, planned: statement, latest: 5 } },
      [['statement-is-planned', 1, 'plan']],
    ],
    [
      'the statement has the number and not the bytes',
      { statement: { reported: { ...statement, sha256: 'b' }, planned: statement, latest: 5 } },
      [['statement-is-planned', 1, 'plan']],
    ],
    [
      'a newer statement waits for its amendment',
      { statement: { reported: statement, planned: statement, latest: 6 } },
      [['statement-is-planned', 1, 'plan']],
    ],
    [
      'there is no plan',
      { statement: { reported: statement, planned: null, latest: 5 } },
      [['statement-is-planned', 2, 'plan']],
    ],
    [
      'the report counts another selection',
      { selected: { stated: 802, counted: 801 } },
      [['selection-matches-statement', 1, 'report']],
    ],
    [
      'a line has the wording of another version',
      { texts: { lines: 1098, foreign: 1 } },
      [['texts-match-statement', 1, 'report']],
    ],
    ['12 papers are not reviewed', { tests: { ...complete.tests, reviewed: 990 } }, [['tests-reviewed', 12, 'tests']]],
    [
      'a paper changed after it was signed',
      { tests: { ...complete.tests, signatureNotCurrent: 1 } },
      [['signatures-current', 1, 'tests']],
    ],
    ['a result is missing', { tests: { ...complete.tests, concluded: 1001 } }, [['results-match-scope', 1, 'tests']]],
    [
      'there are more results than the plan has tests',
      { plan: { ...complete.plan, tests: 1000 } },
      [['results-match-scope', 2, 'tests']],
    ],
    [
      'an omission has no allowed reason',
      { plan: { ...complete.plan, omissionsWithoutAllowedReason: 3 } },
      [['omissions-have-reasons', 3, 'plan']],
    ],
    [
      'controls are taken over from a service that is not registered',
      { baseServices: { services: 1, stopping: 1, told: 0 } },
      [['base-services-registered', 1, 'base-services']],
    ],
    ['a deviation is open', { deviations: { total: 9, open: 1 } }, [['deviations-evaluated', 1, 'deviations']]],
    [
      'a finding is not confirmed',
      { findings: ['reviewed', 'draft'] },
      [
        ['findings-confirmed', 1, 'findings'],
        ['findings-reviewed', 1, 'findings'],
      ],
    ],
    ['two items have one file', { files: { given: 52, repeated: 2 } }, [['files-differ', 2, 'populations']]],
    ['the client still owes an answer', { requests: { sent: 31, open: 1 } }, [['requests-settled', 1, 'requests']]],
    ['a finding is not reviewed', { findings: ['reviewed', 'confirmed'] }, [['findings-reviewed', 1, 'findings']]],
    ['a note is open', { notes: { total: 14, open: 2 } }, [['notes-resolved', 2, 'notes']]],
  ])('say so when %s', (_, change, found) => {
    expect(failing(change)).toEqual(found);
  });

  it('only warn about a base service that nobody looked up, and let it pass', () => {
    const checks = preIssueChecks({ ...complete, baseServices: { services: 1, stopping: 0, told: 1 } });
    expect(checks.filter(({ ok }) => !ok)).toMatchObject([
      { code: 'base-services-watched', level: 'warning', count: 1 },
    ]);
    expect(blockingChecks(checks, 'issue')).toEqual([]);
  });

  it('only warn about evidence of a day outside the period, and let it pass', () => {
    const checks = preIssueChecks({ ...complete, evidence: { dated: 310, outside: 3 } });
    expect(checks.filter(({ ok }) => !ok)).toMatchObject([{ code: 'evidence-in-period', level: 'warning', count: 3 }]);
    expect(blockingChecks(checks, 'issue')).toEqual([]);
  });
});
