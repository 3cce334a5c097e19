export const preIssueCheckCodes = [
  'statement-is-planned',
  'selection-matches-statement',
  'texts-match-statement',
  'tests-reviewed',
  'signatures-current',
  'results-match-scope',
  'omissions-have-reasons',
  'base-services-registered',
  'base-services-watched',
  'evidence-in-period',
  'files-differ',
  'requests-settled',
  'deviations-evaluated',
  'findings-confirmed',
  'findings-reviewed',
  'notes-resolved',
  'team-declared',
  'interests-resolved',
  'declared-before-work',
  'figures-match',
  'banned-words',
  'words-to-weigh',
  'letters-in-report',
  'letters-in-findings',
  'letters-in-statement',
  'letters-in-names',
  'letters-in-peoples-names',
  'report-date-in-time',
  'quality-review-done',
  'letter-received',
  'letter-date',
  'letter-close-to-report',
  'letter-signer',
  'letter-points-answered',
  'letter-qualifications-acknowledged',
] as const;

export type PreIssueCheckCode = (typeof preIssueCheckCodes)[number];

/** Where one mends what a check found missing. */
export const preIssueLinks = [
  'tests',
  'plan',
  'base-services',
  'deviations',
  'findings',
  'notes',
  'team',
  'report',
  'dates',
  'evidence',
  'populations',
  'requests',
  'names',
  'quality-review',
  'letter',
] as const;

export type PreIssueLink = (typeof preIssueLinks)[number];

export interface PreIssueCheck {
  code: PreIssueCheckCode;
  /** A warning is shown and does not block; what the firm does not look at is named, and nothing is said of it. */
  level: 'blocking' | 'warning' | 'off';
  ok: boolean;
  /** How many things are missing or wrong; 0 when `ok`. */
  count: number;
  /** How many things were looked at. */
  of: number;
  /** What is wrong, where it can be named in a word: a letter with its number. */
  found: readonly string[];
  link: PreIssueLink;
}

/** What a check came to: how many are missing, of how many, and where they are mended. */
export type Found = [
  code: PreIssueCheckCode,
  missing: number,
  of: number,
  link: PreIssueLink,
  found?: readonly string[],
];
