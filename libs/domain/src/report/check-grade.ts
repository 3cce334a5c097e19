import { grades, type Grade } from '../statement/grade';
import type { PreIssueCheckCode } from './pre-issue-check';

export interface CheckGrade {
  byDefault: Grade;
  /** A firm may set this grade or a stricter one; a stop is the scheme's, and nobody's to lower. */
  least: Grade;
}

const scheme = { byDefault: 'stop', least: 'stop' } as const;
const warn = { byDefault: 'warn', least: 'off' } as const;
/** May be let pass, but never without a word. */
const told = { byDefault: 'warn', least: 'warn' } as const;

/**
 * Every check before the issue with its grade where the firm says nothing. What a firm may grade is what whoever signs looks at and
 * decides: a word may be a fact, a letter early for a reason; a late declaration stays late; what is seen of a day after the period may
 * tell of the period; a person is called what they are called; a request may be of no use any more; and one file may be of two items.
 */
export const gradedChecks: Readonly<Record<PreIssueCheckCode, CheckGrade>> = {
  'statement-is-planned': scheme,
  'selection-matches-statement': scheme,
  'texts-match-statement': scheme,
  'tests-reviewed': scheme,
  'signatures-current': scheme,
  'results-match-scope': scheme,
  'omissions-have-reasons': scheme,
  'base-services-registered': scheme,
  'base-services-watched': told,
  'evidence-in-period': warn,
  'files-differ': warn,
  'requests-settled': warn,
  'deviations-evaluated': scheme,
  'findings-confirmed': scheme,
  'findings-reviewed': scheme,
  'notes-resolved': scheme,
  'team-declared': scheme,
  'interests-resolved': scheme,
  'declared-before-work': told,
  'figures-match': scheme,
  'banned-words': scheme,
  'words-to-weigh': warn,
  'letters-in-report': scheme,
  'letters-in-findings': scheme,
  'letters-in-statement': scheme,
  'letters-in-names': scheme,
  'letters-in-peoples-names': told,
  'report-date-in-time': scheme,
  'quality-review-done': scheme,
  'letter-received': scheme,
  'letter-date': scheme,
  'letter-close-to-report': warn,
  'letter-signer': warn,
  'letter-points-answered': scheme,
  'letter-qualifications-acknowledged': scheme,
};

/** Grades that a firm has set itself. */
export type CheckGradeSettings = Readonly<Partial<Record<PreIssueCheckCode, Grade>>>;

export function isGradedCheck(code: string): code is PreIssueCheckCode {
  return Object.hasOwn(gradedChecks, code);
}

/** The grade in force: the firm's own where it set one, and never below what the check allows. */
export function gradeOfCheck(code: PreIssueCheckCode, settings: CheckGradeSettings = {}): Grade {
  const { byDefault, least } = gradedChecks[code];
  const set = settings[code] ?? byDefault;
  return grades.indexOf(set) > grades.indexOf(least) ? least : set;
}
