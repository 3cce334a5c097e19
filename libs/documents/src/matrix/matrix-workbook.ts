import type { CellColumn } from '@akashi/domain/control';

/** The hidden sheet that tells what the workbook is, and its first words. */
export const baseSheet = 'akashi';
export const baseMark = 'akashi-matrix';

/** Columns that are shown beside those that take work; the first, hidden, tells the rows apart. */
export const matrixFileColumns = [
  'id',
  'number',
  'control',
  'target',
  'design',
  'operation',
  'frequency',
  'population',
  'items',
  'assignee',
  'due',
  'note',
  'state',
] as const;

export type MatrixFileColumn = (typeof matrixFileColumns)[number];

export interface MatrixFileRow {
  readonly texts: Readonly<Record<MatrixFileColumn, string>>;
  /** Cells that would not be taken back: they are shaded. */
  readonly locked: readonly CellColumn[];
}

export interface MatrixFileModel {
  readonly language: 'ja' | 'en';
  readonly title: string;
  /** ISO day of the file. */
  readonly date: string;
  readonly heads: Readonly<Record<MatrixFileColumn, string>>;
  /** What the cells of results and people offer. */
  readonly results: readonly string[];
  readonly people: readonly string[];
  readonly format: string;
  readonly engagementId: string;
  /** Sealed: what the workbook was written from. */
  readonly base: string;
  readonly rows: readonly MatrixFileRow[];
}

export interface MatrixFileReadRow {
  /** As the spreadsheet counts. */
  readonly row: number;
  readonly id: string;
  readonly number: string;
  readonly texts: Readonly<Partial<Record<CellColumn, string>>>;
  readonly unread: readonly { readonly column: CellColumn; readonly why: 'formula' | 'unreadable' }[];
}

export interface MatrixFileReading {
  /** What the hidden sheet says; null when there is none. */
  readonly marked: { readonly format: string; readonly engagementId: string; readonly base: string } | null;
  readonly hasKeys: boolean;
  readonly columns: readonly CellColumn[];
  /** Headings of columns that are none of ours. */
  readonly added: readonly string[];
  readonly rows: readonly MatrixFileReadRow[];
}

/** A line break is one sign, whatever program wrote it. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
