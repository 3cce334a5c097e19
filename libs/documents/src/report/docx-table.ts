import { BorderStyle, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { paragraphOf } from './docx-text';
import type { NodeTable, ReportNode } from './report-node';

const cellPadding = 10;
const twips = (points: number): number => Math.round(points * 20);
const line = { style: BorderStyle.SINGLE, size: 4, color: '949494' };
const borders = { top: line, bottom: line, left: line, right: line };

/** A table with its head repeated on every page and columns as wide as they are in the PDF. `width` is that of the text, in points. */
export function tableOf({ body, widths, headerRows = 0, dontBreakRows = false }: NodeTable, width: number): Table {
  const columns = columnWidths(widths, width);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: columns,
    rows: body.map(
      (cells, at) =>
        new TableRow({
          tableHeader: at < headerRows,
          cantSplit: dontBreakRows || at < headerRows,
          children: cells.map((cell, column) => cellOf(cell, columns[column] ?? 0, at < headerRows)),
        }),
    ),
  });
}

/** In twips: what the PDF leaves to the column of no set width is the rest. */
function columnWidths(widths: readonly (number | '*')[], width: number): number[] {
  const padded = widths.map((one) => (one === '*' ? 0 : one + cellPadding));
  const taken = padded.reduce((sum, one) => sum + one, 0);
  const open = widths.filter((one) => one === '*').length;
  const scale = taken > width ? width / taken : 1;
  const rest = Math.max((width - taken) / Math.max(open, 1), 40);
  return widths.map((one, at) => twips(one === '*' ? rest : padded[at]! * scale));
}

function cellOf(cell: ReportNode, width: number, isHead: boolean): TableCell {
  const fill = isHead || cell.style === 'head' ? { type: ShadingType.CLEAR, color: 'auto', fill: 'F2F2F2' } : undefined;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(fill && { shading: fill }),
    children: [paragraphOf(cell, { left: 0 })],
  });
}
