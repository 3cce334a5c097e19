import { describe, expect, it } from 'vitest';
import { blockingChecks, preIssueCheckCodes, preIssueChecks, type PreIssueFacts } from './pre-issue-checks';
import type { ReportFigures } from './report-figures';

const figures: ReportFigures = {
  designTests: 788,
  operationTests: 214,
  updateTests: 0,
  omissions: 96,
  populations: 41,
  sampleItems: 480,
  deviations: 9,
  deviationsExplained: 2,
  findings: 7,
};

const statement = { version: 5, sha256: 'a'.repeat(64) };
const letter = {
  datedOn: '2026-12-18',
  signerName: '楢崎 一',
  asked: ['CONTROLS', 'FRAUD'],
  answered: [
    { code: 'CONTROLS', answer: 'confirmed', words: '' },
    { code: 'FRAUD', answer: 'qualified', words: '調査中の1件を除く' },
  ],
  acknowledged: ['FRAUD'],
} satisfies PreIssueFacts['letter'];

const complete: PreIssueFacts = {
  statement: { reported: statement, planned: statement, latest: 5 },
  selected: { stated: 802, counted: 802 },
  texts: { lines: 1098, foreign: 0 },
  plan: { tests: 1002, omissions: 766, omissionsWithoutAllowedReason: 0 },
  tests: { total: 1002, reviewed: 1002, concluded: 1002, signatureNotCurrent: 0 },
  baseServices: { services: 1, stopping: 0, told: 0 },
  evidence: { dated: 310, outside: 0 },
  deviations: { total: 9, open: 0 },
  findings: Array<'reviewed'>(7).fill('reviewed'),
  notes: { total: 14, open: 0 },
  independence: { people: 8, undeclared: 0, interested: 0, late: 0 },
  figures: { stated: figures, counted: figures },
  words: { refused: 0, asked: 0, sentences: 12 },
  letters: {
    report: { letters: [], texts: 40 },
    findings: { letters: [], texts: 28 },
    statement: { letters: [], texts: 1100 },
    names: { letters: [], texts: 6 },
    people: { letters: [], texts: 8 },
  },
  reportDate: '2026-12-18',
  periodEnd: '2026-09-30',
  reportDeadline: '2026-12-31',
  qualityReviewCurrent: true,
  letter,
  representative: '楢崎　一',
  letterGapWarningDays: 5,
};

const failing = (change: Partial<PreIssueFacts>) =>
  preIssueChecks({ ...complete, ...change })
    .filter(({ ok }) => !ok)
    .map(({ code, count, link }) => [code, count, link]);

describe('the checks before a report is issued', () => {
  it('are all listed, and all hold in the worked example', () => {
    const checks = preIssueChecks(complete);
    expect(checks.map(({ code }) => code)).toEqual([...preIssueCheckCodes]);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(checks.find(({ code }) => code === 'tests-reviewed')).toMatchObject({ count: 0, of: 1002 });
  });

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
      'letters cannot be printed, each told where it is mended',
      {
        letters: {
          report: { letters: ['😀'], texts: 40 },
          findings: { letters: ['\u{E000}', '🟥'], texts: 28 },
          statement: { letters: ['🟩'], texts: 1100 },
          names: { letters: ['🟦'], texts: 6 },
          people: { letters: ['𠮷'], texts: 8 },
        },
      },
      [
        ['letters-in-report', 1, 'report'],
        ['letters-in-findings', 2, 'findings'],
        ['letters-in-statement', 1, 'plan'],
        ['letters-in-names', 1, 'names'],
        ['letters-in-peoples-names', 1, 'team'],
      ],
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
    ['a finding is not reviewed', { findings: ['reviewed', 'confirmed'] }, [['findings-reviewed', 1, 'findings']]],
    ['a note is open', { notes: { total: 14, open: 2 } }, [['notes-resolved', 2, 'notes']]],
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

  it('take the deadline as it was overridden', () => {
    expect(
      failing({ reportDate: '2027-01-08', reportDeadline: '2027-01-15', letter: { ...letter, datedOn: '2027-01-08' } }),
    ).toEqual([]);
  });

  it('only warn about a letter five days older, and let it pass', () => {
    const checks = preIssueChecks({ ...complete, letter: { ...letter, datedOn: '2026-12-12' } });
    expect(blockingChecks(checks, 'issue')).toEqual([]);
    expect(failing({ letter: { ...letter, datedOn: '2026-12-13' } })).toEqual([]);
  });

  it('only warn about a base service that nobody looked up, and let it pass', () => {
    const checks = preIssueChecks({ ...complete, baseServices: { services: 1, stopping: 0, told: 1 } });
    expect(checks.filter(({ ok }) => !ok)).toMatchObject([
      { code: 'base-services-watched', level: 'warning', count: 1 },
    ]);
    expect(blockingChecks(checks, 'issue')).toEqual([]);
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

  it('do not make the quality review wait for itself or for the letter', () => {
    const checks = preIssueChecks({ ...complete, letter: null, qualityReviewCurrent: false });
    expect(blockingChecks(checks, 'quality_review')).toEqual([]);
    expect(blockingChecks(checks, 'approve').map(({ code }) => code)).toEqual([
      'quality-review-done',
      'letter-received',
    ]);
  });

  it('names each letter that cannot be printed by its number; one of a person’s name is told and stops nothing', () => {
    const letters = {
      ...complete.letters,
      report: { letters: ['😀', '\u{E000}'], texts: 40 },
      people: { letters: ['𠮷'], texts: 8 },
    };
    const checks = preIssueChecks({ ...complete, letters });
    const found = checks.flatMap(({ found, code }) => (found.length > 0 ? [[code, found]] : []));
    expect(found).toEqual([
      ['letters-in-report', ['😀 U+1F600', '\u{E000} U+E000']],
      ['letters-in-peoples-names', ['𠮷 U+20BB7']],
    ]);
    expect(blockingChecks(checks, 'issue').map(({ code }) => code)).toEqual(['letters-in-report']);
  });
});
