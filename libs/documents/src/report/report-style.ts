import type { NodeMargin, NodeStyle, ReportNode } from './report-node';

const millimetre = 72 / 25.4;

/** Points for millimetres. */
export function mm(length: number): number {
  return Math.round(length * millimetre * 100) / 100;
}

/** A4 with room for a binding: header and footer stand inside the margins. */
export const pageMargins: NodeMargin = [mm(20), mm(24), mm(20), mm(22)];

export const smallSize = 6.8;

export interface TextStyle {
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly bold?: boolean;
  readonly margin?: NodeMargin;
  readonly leadingIndent?: number;
}

export const plainStyle: TextStyle = { fontSize: 10.5, lineHeight: 1.25 };

export const styles: Readonly<Record<NodeStyle, TextStyle>> = {
  title: { fontSize: 26, lineHeight: 1.25, bold: true },
  heading: { fontSize: 12.5, lineHeight: 1.25, bold: true, margin: [0, 20, 0, 7] },
  subheading: { fontSize: 10.5, lineHeight: 1.25, bold: true, margin: [0, 0, 0, 3] },
  contents: { fontSize: 14, lineHeight: 1.25, bold: true, margin: [0, 0, 0, 12] },
  caption: { fontSize: 9, lineHeight: 1.25, margin: [0, 8, 0, 4] },
  paragraph: { fontSize: 10.5, lineHeight: 1.6, margin: [0, 0, 0, 5], leadingIndent: 10.5 },
  head: { fontSize: 9, lineHeight: 1.3 },
  cell: { fontSize: 9, lineHeight: 1.3 },
  small: { fontSize: smallSize, lineHeight: 1.25 },
  notice: { fontSize: 9, lineHeight: 1.25 },
};

export function heading(number: string, text: string, id: string): ReportNode {
  return { text: number ? `${number}　${text}` : text, style: 'heading', id };
}

export function paragraph(text: string): ReportNode {
  return { text, style: 'paragraph' };
}
