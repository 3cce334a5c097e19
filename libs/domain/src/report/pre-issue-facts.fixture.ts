import { preIssueChecks } from './pre-issue-checks';
import type { PreIssueFacts } from './pre-issue-facts';
import type { ReportFigures } from './report-figures';

export const figures: ReportFigures = {
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

export const statement = { version: 5, sha256: 'a'.repeat(64) };
export const letter = {
  datedOn: '2026-12-18',
  signerName: '楢崎 一',
  asked: ['CONTROLS', 'FRAUD'],
  answered: [
    { code: 'CONTROLS', answer: 'confirmed', words: '' },
    { code: 'FRAUD', answer: 'qualified', words: '調査中の1件を除く' },
  ],
  acknowledged: ['FRAUD'],
} satisfies PreIssueFacts['letter'];

/** Everything holds, as in the worked example. */
export const complete: PreIssueFacts = {
  statement: { reported: statement, planned: statement, latest: 5 },
  selected: { stated: 802, counted: 802 },
  texts: { lines: 1098, foreign: 0 },
  plan: { tests: 1002, omissions: 766, omissionsWithoutAllowedReason: 0 },
  tests: { total: 1002, reviewed: 1002, concluded: 1002, signatureNotCurrent: 0 },
  baseServices: { services: 1, stopping: 0, told: 0 },
  evidence: { dated: 310, outside: 0 },
  files: { given: 52, repeated: 0 },
  requests: { sent: 31, open: 0 },
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
  replacedDate: null,
  periodEnd: '2026-09-30',
  reportDeadline: '2026-12-31',
  qualityReviewCurrent: true,
  letter,
  representative: '楢崎　一',
  letterGapWarningDays: 5,
};

/** What does not hold after a change: code, how many, and where it is mended. */
export const failing = (change: Partial<PreIssueFacts>) =>
  preIssueChecks({ ...complete, ...change })
    .filter(({ ok }) => !ok)
    .map(({ code, count, link }) => [code, count, link]);
