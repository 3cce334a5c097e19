import type { MainTarget } from '@akashi/domain/control';
import type { FrequencyCode } from '@akashi/domain/engagement';
import type {
  Grade,
  GradedRule,
  PreCheckRequirement,
  SelectionSums,
  StatedPopulation,
  StatementChoice,
  StatementFact,
  StatementSections,
  StatementSums,
  StopReason,
} from '@akashi/domain/statement';
import type { TableMapping, TablePreview } from '@akashi/domain/table';
import type { Fault } from './problem/problem';

/** One imported file: a statement is imported whole, as a new version beside the earlier ones. */
export interface StatementVersionView {
  id: string;
  versionNo: number;
  editionId: string;
  /** Date of the statement itself. */
  datedOn: string | null;
  fileName: string;
  fileSha256: string;
  fileSize: number;
  controlCount: number;
  importedAt: string;
  importedBy: string;
}

export interface ChapterSumsView extends SelectionSums {
  /** Key of the chapter. */
  chapter: string;
}

/** Selected + excluded + not selected + unanswered = all, in every line. */
export interface StatementSumsView extends Omit<StatementSums, 'chapters'> {
  chapters: ChapterSumsView[];
}

/** One per 統制目標 and per four-digit item; the n-th is the n-th of every column, in catalogue order. */
export interface SelectionColumns {
  criterionKey: string[];
  choice: StatementChoice[];
  reason: string[];
}

/** 個別管理策, a column each, in the order of the statement. */
export interface ControlColumns {
  id: string[];
  stableKey: string[];
  criterionKey: string[];
  text: string[];
  frequency: (FrequencyCode | null)[];
  owner: string[];
  mainTarget: (MainTarget | null)[];
  populationCode: (string | null)[];
  inheritedFrom: (string | null)[];
  operationClaimed: boolean[];
  /** First and last day of the text inside the period; null where it is the period's own. */
  validFrom: (string | null)[];
  validTo: (string | null)[];
}

export interface StatementView extends StatementVersionView {
  sums: StatementSumsView;
  sections: StatementSections;
  /** Sections that this variant of the scheme asks for beyond those of every statement. */
  asked: StatementFact[];
  populations: StatedPopulation[];
  selections: SelectionColumns;
  controls: ControlColumns;
}

/** `GET engagements/:id/statement`: the latest version, or the one asked for; null while none is imported. */
export interface StatementPageView {
  versions: StatementVersionView[];
  statement: StatementView | null;
}

/** A section as it was given and as it was understood: 令和8年4月1日 beside 2026-04-01. */
export interface GivenSectionView {
  fact: StatementFact;
  place: string;
  given: string;
  understood: string;
}

/** `POST engagements/:id/statement/preview`: what an import would say and keep. Nothing is kept yet. */
export interface StatementPreviewView {
  fileName: string;
  fileSha256: string;
  sums: StatementSumsView;
  sections: GivenSectionView[];
  asked: StatementFact[];
  populations: StatedPopulation[];
  /** What keeps the statement out, and what is only told; the totals where a list was cut. */
  stops: Fault[];
  stopTotal: number;
  warnings: Fault[];
  warningTotal: number;
  /** Said again with the import: whoever imports has seen these warnings. */
  reviewed: string;
  /** Number of the version that this very file is already; null for a new one. */
  importedAs: number | null;
}

/** The beginning of a client's own workbook, and which of its columns would be read as what. */
export interface StatementColumnsView {
  preview: TablePreview;
  /** The one that was confirmed for the client's last file of these headings, or one from the words of the headings. */
  mapping: TableMapping;
  isRecalled: boolean;
}

/** How a client's own layout is read: a `TableMapping` as JSON text. A file of our layout needs none. */
export interface StatementMappingQuery {
  mapping?: string;
}

/** Which version of the statement: the latest when left out. */
export interface StatementVersionQuery {
  version?: number;
}

/** The language of an empty statement: Japanese when left out. */
export interface StatementTemplateQuery {
  lang?: 'ja' | 'en';
}

/** Travels in the query of the upload, whose body is the file. */
export interface ImportStatementQuery extends StatementMappingQuery {
  /** `reviewed` of the preview; a file with nothing to tell needs none. */
  reviewed?: string;
}

/** The client's own file with every fault at its cell, or the list of them as a workbook or as lines of text. */
export interface MarkStatementQuery extends StatementMappingQuery {
  as: 'copy' | 'xlsx' | 'csv';
  lang?: 'ja' | 'en';
}

export interface PreCheckLineView {
  requirement: PreCheckRequirement;
  faults: Fault[];
}

/** `GET engagements/:id/statement/pre-check`: 事前点検 of a version. It is no part of what the audit found. */
export interface PreCheckView {
  versionNo: number;
  fileName: string;
  importedAt: string;
  lines: PreCheckLineView[];
}

export interface PreCheckFileQuery extends StatementVersionQuery {
  format: 'csv' | 'xlsx';
  lang?: 'ja' | 'en';
}

/** A rule for statements with the grade it has in the firm. */
export interface FaultGradeView {
  rule: GradedRule;
  grade: Grade;
  byDefault: Grade;
  least: Grade;
  /** Why the rule always stops; null where the firm may choose. */
  because: StopReason | null;
  reason: string;
  setBy: string | null;
  setAt: string | null;
  /** 0 while the firm has set nothing. */
  version: number;
}

export interface SetFaultGradeBody {
  grade: Grade;
  reason: string;
  version: number;
}

/** `POST engagements/:id/statement`. */
export interface StatementImportView {
  statement: StatementView;
  /** What the client should be asked about; it did not keep the statement from being imported. */
  warnings: Fault[];
}

/** A file of the statement that the client handed in on its own desk. */
export interface SubmittedStatementView {
  id: string;
  number: number;
  fileName: string;
  size: number;
  sentByName: string;
  sentAt: string;
  stops: number;
  warnings: number;
  /** Number of the version that it was taken up as; null while it was not. */
  takenAs: number | null;
}
