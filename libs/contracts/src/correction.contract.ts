import type { MailFault } from '@akashi/domain/notice';
import type { TestType } from '@akashi/domain/control';
import type { CorrectionState, ReportFigureName } from '@akashi/domain/report';

/** A paper that was reopened for a correction. */
export interface ReopenedPaperView {
  testId: string;
  controlNumber: string;
  testType: TestType;
  reason: string;
  byName: string;
  at: string;
}

export interface ReopenedFindingView {
  findingId: string;
  /** `F-01`. */
  code: string;
  reason: string;
  byName: string;
  at: string;
}

/** A correction of an issued report: why, what was reopened for it, and what became of it. */
export interface CorrectionView {
  id: string;
  state: CorrectionState;
  replacesId: string;
  /** 1 for 第1版; the version to come is the next. */
  replacedEdition: number;
  /** The day in Japan. */
  replacedIssuedOn: string;
  editionNo: number;
  reason: string;
  /** The links to the replaced version still hand it out, with the word that it was replaced. */
  givesOldFile: boolean;
  openedByName: string;
  openedAt: string;
  /** The version that took its place; null before. */
  reportId: string | null;
  endedByName: string | null;
  endedAt: string | null;
  endReason: string | null;
  papers: ReopenedPaperView[];
  findings: ReopenedFindingView[];
  version: number;
}

/** That a later version took the place of an issued one. */
export interface ReplacedView {
  /** The version that did: 2 for 第2版. */
  edition: number;
  reportId: string;
  /** The day in Japan. */
  on: string;
  reason: string;
}

/** Who received the version that is replaced, and whether they were told. */
export interface CorrectionRecipientView {
  kind: 'export' | 'package';
  id: string;
  name: string;
  email: string | null;
  /** The day of the first download or of the hand-over; null for a link that nobody used. */
  receivedOn: string | null;
  told: { on: string; way: string; byName: string } | null;
  /** The mail that told them by itself; null where none was sent to them. */
  mail: { state: 'waiting' | 'sent' | 'undelivered'; at: string | null; fault: MailFault | null } | null;
}

export type DifferenceChange = 'added' | 'removed' | 'changed';

/** A text of the report as it was and as it is; null where there was or is none. */
export interface TextDifferenceView {
  before: string | null;
  after: string | null;
}

/** What a corrected version says otherwise than the one it replaces. */
export interface ReportDifferenceView {
  before: { id: string; edition: number };
  after: { id: string; edition: number };
  /** Numbers that both state: all of them, the same ones included. */
  figures: { name: ReportFigureName; before: number; after: number }[];
  findings: {
    number: string;
    change: DifferenceChange;
    fields: (TextDifferenceView & { field: string })[];
  }[];
  rows: {
    criterion: string;
    testType: TestType;
    change: DifferenceChange;
    fields: (TextDifferenceView & { field: string })[];
  }[];
  texts: (TextDifferenceView & { field: string })[];
}
