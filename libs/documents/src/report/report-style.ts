import type { Content, CustomTableLayout, StyleDictionary } from 'pdfmake/interfaces';

const millimetre = 72 / 25.4;

/** Points for millimetres. */
export function mm(length: number): number {
  return Math.round(length * millimetre * 100) / 100;
}

export const ink = '#1a1a1a';
const rule = '#949494';
const headFill = '#f2f2f2';

/** A4 with room for a binding: header and footer stand inside the margins. */
export const pageMargins: [number, number, number, number] = [mm(20), mm(24), mm(20), mm(22)];

export const smallSize = 6.8;

export const styles: StyleDictionary = {
  heading: { fontSize: 12.5, bold: true, margin: [0, 20, 0, 7] },
  caption: { fontSize: 9, margin: [0, 8, 0, 4] },
  paragraph: { fontSize: 10.5, lineHeight: 1.6, margin: [0, 0, 0, 5], leadingIndent: 10.5 },
  head: { fontSize: 9, lineHeight: 1.3 },
  cell: { fontSize: 9, lineHeight: 1.3 },
  small: { fontSize: smallSize, lineHeight: 1.25 },
  running: { fontSize: 8, color: '#4d4d4d' },
};

/** Ruled like a form: hairlines all round, a grey head. */
export const ruledTable: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => rule,
  vLineColor: () => rule,
  fillColor: (row, node) => (row < (node.table.headerRows ?? 0) ? headFill : null),
  paddingLeft: () => 5,
  paddingRight: () => 5,
  paddingTop: () => 3.5,
  paddingBottom: () => 2.5,
};

/** The long table: tighter, ruled between rows only, so that the eye follows a line. */
export const denseTable: CustomTableLayout = {
  ...ruledTable,
  vLineWidth: () => 0.25,
  hLineWidth: (row, node) => (row <= (node.table.headerRows ?? 0) || row === node.table.body.length ? 0.6 : 0.25),
  paddingLeft: () => 2.5,
  paddingRight: () => 2.5,
  paddingTop: () => 2,
  paddingBottom: () => 1.5,
};

/** Label and value, ruled below each pair; labels in grey. */
export const factTable: CustomTableLayout = {
  ...ruledTable,
  fillColor: (_row, _node, column) => (column === 0 ? headFill : null),
};

export function heading(number: string, text: string, id: string): Content {
  return { text: number ? `${number}　${text}` : text, style: 'heading', id, headlineLevel: 1 };
}

export function paragraph(text: string): Content {
  return { text, style: 'paragraph' };
}
