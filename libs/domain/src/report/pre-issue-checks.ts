import type { Grade } from '../statement/grade';
import { gradeOfCheck, type CheckGradeSettings } from './check-grade';
import type { Found, PreIssueCheck, PreIssueCheckCode } from './pre-issue-check';
import type { PreIssueFacts } from './pre-issue-facts';
import { printableChecks } from './printable-letters';
import { differingFigures } from './report-figures';
import { letterChecks, pointChecks } from './representation-checks';
import { statementChecks, teamChecks, workChecks } from './work-checks';

function reportChecks(facts: PreIssueFacts): Found[] {
  const { stated, counted } = facts.figures;
  // The first version was in time or not; one that corrects it comes when it is needed, and not before that one.
  const { replacedDate, reportDate } = facts;
  const isTimely = replacedDate === null ? reportDate <= facts.reportDeadline : replacedDate <= reportDate;
  const inTime = facts.periodEnd < reportDate && isTimely;
  return [
    ['figures-match', differingFigures(stated, counted).length, Object.keys(stated).length, 'report'],
    ['banned-words', facts.words.refused, facts.words.sentences, 'report'],
    ['words-to-weigh', facts.words.asked, facts.words.sentences, 'report'],
    ...printableChecks(facts.letters),
    ['report-date-in-time', inTime ? 0 : 1, 1, 'dates'],
    ['quality-review-done', facts.qualityReviewCurrent ? 0 : 1, 1, 'quality-review'],
  ];
}

const levels = { stop: 'blocking', warn: 'warning', off: 'off' } as const satisfies Record<
  Grade,
  PreIssueCheck['level']
>;

/**
 * 発行前の確認: what has to hold before a report leaves the firm, each with how much is missing and where to mend it. All of
 * them are always listed, so that the one who signs sees what was looked at, and what the firm has said is not.
 */
export function preIssueChecks(facts: PreIssueFacts, settings: CheckGradeSettings = {}): PreIssueCheck[] {
  const found = [
    ...statementChecks(facts),
    ...workChecks(facts),
    ...teamChecks(facts),
    ...reportChecks(facts),
    ...letterChecks(facts),
    ...pointChecks(facts),
  ];
  return found.map(([code, count, of, link, named = []]) => {
    const level = levels[gradeOfCheck(code, settings)];
    if (level === 'off') return { code, level, ok: true, count: 0, of: 0, found: [], link };
    return { code, level, ok: count === 0, count, of, found: named, link };
  });
}

/** Signatures on the report, and what each of them need not wait for: the quality review comes before the letter. */
const notYetDue = {
  quality_review: [
    'quality-review-done',
    'letter-received',
    'letter-date',
    'letter-points-answered',
    'letter-qualifications-acknowledged',
  ],
  approve: [],
  issue: [],
} as const satisfies Record<string, readonly PreIssueCheckCode[]>;

export type ReportStep = keyof typeof notYetDue;

/** The checks that still stand in the way of this step. */
export function blockingChecks(checks: readonly PreIssueCheck[], step: ReportStep): PreIssueCheck[] {
  const later: readonly PreIssueCheckCode[] = notYetDue[step];
  return checks.filter(({ code, level, ok }) => level === 'blocking' && !ok && !later.includes(code));
}
