import type { MainTarget } from '@akashi/domain/control';
import type { FrequencyCode } from '@akashi/domain/engagement';
import type { SelectionSums, StatementChoice, StatementSums } from '@akashi/domain/statement';
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
}

export interface StatementView extends StatementVersionView {
  sums: StatementSumsView;
  selections: SelectionColumns;
  controls: ControlColumns;
}

/** `GET engagements/:id/statement`: the latest version, or the one asked for; null while none is imported. */
export interface StatementPageView {
  versions: StatementVersionView[];
  statement: StatementView | null;
}

/** `POST engagements/:id/statement`. */
export interface StatementImportView {
  statement: StatementView;
  /** What the client should be asked about; it did not keep the statement from being imported. */
  warnings: Fault[];
}
