export type NodeStyle =
  'title' | 'heading' | 'subheading' | 'contents' | 'caption' | 'paragraph' | 'head' | 'cell' | 'small' | 'notice';

/** Left, top, right, bottom, in points. */
export type NodeMargin = readonly [number, number, number, number];

/** How a table is ruled: a form, label and value, the long one between its rows only, a box of one text, the list of contents. */
export type TableLook = 'ruled' | 'facts' | 'dense' | 'notice' | 'contents';

export interface NodeTable {
  readonly look: TableLook;
  /** In points; `*` takes what is left. */
  readonly widths: readonly (number | '*')[];
  readonly headerRows?: number;
  /** No row ends on another page than it began on. */
  readonly dontBreakRows?: boolean;
  readonly body: readonly (readonly ReportNode[])[];
}

/**
 * A piece of a document, in the order it is printed: a text, a stack of pieces, a table or a line across. Both forms of the report,
 * the typeset one and the one of an office program, are drawn from it, so it says what there is and no more than either can draw.
 */
export interface ReportNode {
  readonly text?: string;
  readonly stack?: readonly ReportNode[];
  readonly table?: NodeTable;
  readonly rule?: 'strong';
  /** Numbered from 1, each of one or more pieces. */
  readonly list?: readonly (readonly ReportNode[])[];
  readonly style?: NodeStyle;
  readonly fontSize?: number;
  readonly lineHeight?: number;
  readonly bold?: boolean;
  readonly alignment?: 'left' | 'right' | 'center';
  /** Of an office program alone: where letters stand apart on a typeset page, nobody who looks for the word finds it. */
  readonly characterSpacing?: number;
  readonly margin?: NodeMargin;
  /** Held on one page: only what is sure to fit on it. */
  readonly unbreakable?: boolean;
  /** At the foot of its page, whatever stands above it. */
  readonly atFoot?: boolean;
  /** Of a section, by which the contents lead to it. */
  readonly id?: string;
  readonly pageBreak?: 'before' | 'after';
  readonly pageOrientation?: 'portrait' | 'landscape';
}
