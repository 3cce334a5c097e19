/** What of a file is not shown, or not as its own program shows it. */
export type LeftOutKind =
  | 'sheets'
  | 'rows'
  | 'columns'
  | 'cells'
  | 'long-cells'
  | 'hidden'
  | 'formulas'
  | 'pictures'
  | 'comments'
  | 'embedded'
  | 'macros'
  | 'links'
  | 'lines'
  | 'long-lines'
  | 'numbering'
  | 'margins'
  | 'deleted'
  | 'html'
  | 'remote'
  | 'attachments'
  | 'uuencode'
  | 'winmail'
  | 'letters';

export interface LeftOutView {
  what: LeftOutKind;
  /** How many there are, or how many are shown where it was cut; null where nobody counted. */
  count: number | null;
}

/** Why nothing of a file can be shown. */
export type UnreadReason = 'unknown' | 'old-format' | 'encrypted' | 'damaged' | 'bomb' | 'too-large' | 'unsafe';

export interface ReadCellView {
  /** Counted from 1. */
  column: number;
  text: string;
}

export interface ReadRowView {
  /** As the sheet counts it. */
  row: number;
  cells: ReadCellView[];
}

export interface ReadSheetView {
  name: string;
  isHidden: boolean;
  /** Rows that hold something. */
  rows: ReadRowView[];
}

/** What a line is: of a document or of a mail. */
export type ReadLineKind =
  'text' | 'heading' | 'item' | 'row' | 'note' | 'from' | 'to' | 'cc' | 'subject' | 'date' | 'quote';

export interface ReadLineView {
  kind: ReadLineKind;
  /** Of a heading or an item, from 1; 0 of all else. */
  level: number;
  text: string;
  /** Of a row of a table in a document; empty for all else. */
  cells: string[];
}

export interface ReadAttachmentView {
  /** Its place among the attachments, from 1. */
  number: number;
  name: string;
  mediaType: string;
  size: number;
}

/** A file of an office program or a mail as plain data: nothing of it is markup, and nothing outside of it was looked up. */
export type ReadFileView =
  | { kind: 'workbook'; sheets: ReadSheetView[]; leftOut: LeftOutView[] }
  | { kind: 'document'; lines: ReadLineView[]; leftOut: LeftOutView[] }
  | { kind: 'mail'; lines: ReadLineView[]; attachments: ReadAttachmentView[]; leftOut: LeftOutView[] }
  | { kind: 'unread'; why: UnreadReason };
