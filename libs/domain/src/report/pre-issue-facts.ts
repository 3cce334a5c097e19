import type { LocalDate } from '../dates/local-date';
import type { FindingState } from '../finding/finding-state';
import type { LetterPlace, PlacedLetters } from './printable-letters';
import type { ReportFigures } from './report-figures';
import type { AnsweredLetter } from './representation-answer';

/** A version of the statement, as somebody names it. */
export interface NamedStatement {
  version: number;
  sha256: string;
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
  /** Items of samples that have a document, and those of which another item has the same bytes as a document of its own. */
  files: { given: number; repeated: number };
  /** Requests that the client was sent, and those that nobody accepted or took back. */
  requests: { sent: number; open: number };
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
  /** By where they are mended: what would print as 〓. */
  letters: Readonly<Record<LetterPlace, PlacedLetters>>;
  reportDate: LocalDate;
  /** The day of the issued version that this one replaces; null for a first one. */
  replacedDate: LocalDate | null;
  periodEnd: LocalDate;
  /** The deadline as computed, or as overridden with a reason. */
  reportDeadline: LocalDate;
  qualityReviewCurrent: boolean;
  letter: (AnsweredLetter & { datedOn: LocalDate; signerName: string }) | null;
  /** Representative under the statement of the approved plan; empty when nobody is known. */
  representative: string;
  letterGapWarningDays: number;
}
