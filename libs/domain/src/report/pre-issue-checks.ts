import { daysBetween } from '../dates/arithmetic';
import type { LocalDate } from '../dates/local-date';
import type { FindingState } from '../finding/finding-state';
import { isSameName } from '../text/same-name';
import { differingFigures, type ReportFigures } from './report-figures';
import { openPoints, qualifiedPoints, unacknowledgedPoints, type AnsweredLetter } from './representation-answer';

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
  'names',
  'quality-review',
  'letter',
] as const;

export type PreIssueLink = (typeof preIssueLinks)[number];

export interface PreIssueCheck {
  code: PreIssueCheckCode;
  /** A warning is shown and does not block. */
  level: 'blocking' | 'warning';
  ok: boolean;
  /** How many things are missing or wrong; 0 when `ok`. */
  count: number;
  /** How many things were looked at. */
  of: number;
  /** What is wrong, where it can be named in a word: a letter with its number. */
  found: readonly string[];
  link: PreIssueLink;
}

/** A version of the statement, as somebody names it. */
export interface NamedStatement {
  version: number;
  sha256: string;
}

/** Where the words of a report are mended: by the firm in the report and its findings, by the client, in the records of names. */
export const letterPlaces = ['report', 'findings', 'statement', 'names', 'people'] as const;

export type LetterPlace = (typeof letterPlaces)[number];

/** Letters that no font of the report draws, each once, and how many texts were looked at. */
export interface PlacedLetters {
  letters: readonly string[];
  texts: number;
}

export interface PreIssueFacts {
  /** The statement that the report names, the approved plan's, and the latest that came in. */
  statement: { reported: NamedStatement; planned: NamedStatement | null; latest: number };
  /** Selected controls as the report states them, and as the planned statement's own rows have them. */
  selected: { stated: number; counted: number };
  /** Lines of 別添1, and those whose text no control of the planned statement has. */
  texts: { lines: number; foreign: number };
  /** The approved plan: tests in scope, and what it omits. */
  plan: { tests: number; omissions: number; omissionsWithoutAllowedReason: number };
  tests: { total: number; reviewed: number; concluded: number; signatureNotCurrent: number };
  /** Base services of the plan, and what is found of them that stops or that is only told. */
  baseServices: { services: number; stopping: number; told: number };
  /** Evidence that a paper uses and that says of which day it is, and what is of a day outside the period. */
  evidence: { dated: number; outside: number };
  deviations: { total: number; open: number };
  /** Findings that were not withdrawn. */
  findings: readonly FindingState[];
  notes: { total: number; open: number };
  /** Whoever is on the team on the report's date or signed a paper: without a declaration, with an open interest, or declared late. */
  independence: { people: number; undeclared: number; interested: number; late: number };
  /** What the report says, and what the working papers say today. */
  figures: { stated: ReportFigures; counted: ReportFigures };
  /** Words of the firm's own sentences that are not used, those to be weighed, and how many sentences were looked at. */
  words: { refused: number; asked: number; sentences: number };
  /** By where they are mended: what would print as an empty box. */
  letters: Readonly<Record<LetterPlace, PlacedLetters>>;
  reportDate: LocalDate;
  periodEnd: LocalDate;
  /** The deadline as computed, or as overridden with a reason. */
  reportDeadline: LocalDate;
  qualityReviewCurrent: boolean;
  letter: (AnsweredLetter & { datedOn: LocalDate; signerName: string }) | null;
  /** Representative under the statement of the approved plan; empty when nobody is known. */
  representative: string;
  letterGapWarningDays: number;
}

type Found = [code: PreIssueCheckCode, missing: number, of: number, link: PreIssueLink, found?: readonly string[]];

/**
 * Nothing cites what was not audited: the report names the statement that the approved plan was drawn from, byte for byte; no
 * later one waits for an amendment; and its numbers and texts are that statement's.
 */
function statementChecks({ statement, selected, texts }: PreIssueFacts): Found[] {
  const { reported, planned, latest } = statement;
  const isPlanned = planned?.version === reported.version && planned.sha256 === reported.sha256;
  const missing = (isPlanned ? 0 : 1) + (latest > (planned?.version ?? 0) ? 1 : 0);
  return [
    ['statement-is-planned', missing, 2, 'plan'],
    ['selection-matches-statement', Math.abs(selected.stated - selected.counted), selected.counted, 'report'],
    ['texts-match-statement', texts.foreign, texts.lines, 'report'],
  ];
}

/** The report says that everyone on the team is independent: each has said so, before they worked, and no interest is open. */
function teamChecks({ independence: { people, undeclared, interested, late } }: PreIssueFacts): Found[] {
  return [
    ['team-declared', undeclared, people, 'team'],
    ['interests-resolved', interested, people, 'team'],
    ['declared-before-work', late, people, 'team'],
  ];
}

function workChecks({ plan, tests, baseServices, evidence, deviations, findings, notes }: PreIssueFacts): Found[] {
  const before = (...states: FindingState[]) => findings.filter((state) => states.includes(state)).length;
  return [
    ['tests-reviewed', tests.total - tests.reviewed, tests.total, 'tests'],
    ['signatures-current', tests.signatureNotCurrent, tests.total, 'tests'],
    ['results-match-scope', Math.abs(plan.tests - tests.concluded), plan.tests, 'tests'],
    ['omissions-have-reasons', plan.omissionsWithoutAllowedReason, plan.omissions, 'plan'],
    ['base-services-registered', baseServices.stopping, baseServices.services, 'base-services'],
    ['base-services-watched', baseServices.told, baseServices.services, 'base-services'],
    ['evidence-in-period', evidence.outside, evidence.dated, 'evidence'],
    ['deviations-evaluated', deviations.open, deviations.total, 'deviations'],
    ['findings-confirmed', before('draft'), findings.length, 'findings'],
    ['findings-reviewed', before('draft', 'confirmed'), findings.length, 'findings'],
    ['notes-resolved', notes.open, notes.total, 'notes'],
  ];
}

function reportChecks(facts: PreIssueFacts): Found[] {
  const { stated, counted } = facts.figures;
  const inTime = facts.periodEnd < facts.reportDate && facts.reportDate <= facts.reportDeadline;
  return [
    ['figures-match', differingFigures(stated, counted).length, Object.keys(stated).length, 'report'],
    ['banned-words', facts.words.refused, facts.words.sentences, 'report'],
    ['words-to-weigh', facts.words.asked, facts.words.sentences, 'report'],
    ...letterPlaces.map((place) => lettersCheck(place, facts.letters[place])),
    ['report-date-in-time', inTime ? 0 : 1, 1, 'dates'],
    ['quality-review-done', facts.qualityReviewCurrent ? 0 : 1, 1, 'quality-review'],
  ];
}

const checkOfPlace = {
  report: ['letters-in-report', 'report'],
  findings: ['letters-in-findings', 'findings'],
  statement: ['letters-in-statement', 'plan'],
  names: ['letters-in-names', 'names'],
  people: ['letters-in-peoples-names', 'team'],
} as const satisfies Record<LetterPlace, [PreIssueCheckCode, PreIssueLink]>;

/** A letter that no font has prints as an empty box: emoji, letters of one machine alone, rare forms of a name. */
function lettersCheck(place: LetterPlace, { letters, texts }: PlacedLetters): Found {
  const [code, link] = checkOfPlace[place];
  return [code, letters.length, texts, link, letters.map(namedLetter)];
}

/** Whoever does not see the letter either can look it up by its number. */
function namedLetter(letter: string): string {
  const number = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${letter} U+${number}`;
}

/** The letter covers what happened after the period, so it is dated after it and on or just before the day of the report. */
function letterChecks({ letter, periodEnd, reportDate, letterGapWarningDays }: PreIssueFacts): Found[] {
  const covers = letter !== null && periodEnd < letter.datedOn && letter.datedOn <= reportDate;
  const gap = letter === null ? 0 : daysBetween(letter.datedOn, reportDate);
  return [
    ['letter-received', letter === null ? 1 : 0, 1, 'letter'],
    ['letter-date', letter === null || covers ? 0 : 1, letter === null ? 0 : 1, 'letter'],
    ['letter-close-to-report', gap > letterGapWarningDays ? 1 : 0, letter === null ? 0 : 1, 'letter'],
  ];
}

/** The one who stands for the statement stands for the letter as well, and says something to every point of it. */
function pointChecks({ letter, representative }: PreIssueFacts): Found[] {
  const said = letter ?? { asked: [], answered: [], acknowledged: [], signerName: representative };
  const isKnown = letter !== null && representative !== '';
  return [
    ['letter-signer', !isKnown || isSameName(said.signerName, representative) ? 0 : 1, isKnown ? 1 : 0, 'letter'],
    ['letter-points-answered', openPoints(said).length, said.asked.length, 'letter'],
    ['letter-qualifications-acknowledged', unacknowledgedPoints(said).length, qualifiedPoints(said).length, 'letter'],
  ];
}

/**
 * What whoever signs looks at and decides: a word may be a fact, a letter early for a reason; a late declaration stays late; what is seen of a
 * day after the period may tell of the period; and a person is called what they are called.
 */
const warnings: readonly PreIssueCheckCode[] = [
  'words-to-weigh',
  'declared-before-work',
  'base-services-watched',
  'evidence-in-period',
  'letters-in-peoples-names',
  'letter-close-to-report',
  'letter-signer',
];

/**
 * 発行前の確認: what has to hold before a report leaves the firm, each with how much is missing and where to mend it. All of
 * them are always listed, so that the one who signs sees what was looked at.
 */
export function preIssueChecks(facts: PreIssueFacts): PreIssueCheck[] {
  const found = [
    ...statementChecks(facts),
    ...workChecks(facts),
    ...teamChecks(facts),
    ...reportChecks(facts),
    ...letterChecks(facts),
    ...pointChecks(facts),
  ];
  return found.map(([code, count, of, link, named = []]) => ({
    code,
    level: warnings.includes(code) ? 'warning' : 'blocking',
    ok: count === 0,
    count,
    of,
    found: named,
    link,
  }));
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
