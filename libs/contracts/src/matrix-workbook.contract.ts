import type { CellColumn, Conclusion } from '@akashi/domain/control';

export interface MatrixWorkbookBody {
  /** Ids of the controls in the order of the rows. */
  controls: string[];
  lang: 'ja' | 'en';
}

/** A cell of a workbook whose text is another than the one that was written into it. */
export interface WorkbookCell {
  controlId: string;
  column: CellColumn;
  text: string;
}

/** What stood in the cells of a test when the workbook was written. */
export interface WorkbookTest {
  id: string;
  assigneeId: string | null;
  dueOn: string | null;
  conclusion: Conclusion | null;
  note: string;
}

/** Why something in a workbook is left out: a formula is not run, a row stands twice or is not one of those written. */
export type WorkbookFault = 'formula' | 'unreadable' | 'twice' | 'unknown';

export interface WorkbookFaultView {
  /** As the spreadsheet counts. */
  row: number;
  number: string;
  /** Null for the whole row. */
  column: CellColumn | null;
  why: WorkbookFault;
}

export interface MatrixWorkbookView {
  exportedAt: string;
  cells: WorkbookCell[];
  /** The tests of the controls of these cells. */
  tests: WorkbookTest[];
  /** At most 200; all of them are counted in `faultTotal`. */
  faults: WorkbookFaultView[];
  faultTotal: number;
  /** Rows and columns that were written and are not there any more: they change nothing. */
  removedRows: number;
  removedColumns: CellColumn[];
  /** Headings of columns that were added: they are not read. */
  addedColumns: string[];
}
