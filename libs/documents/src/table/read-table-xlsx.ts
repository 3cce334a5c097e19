import type { TellProgress } from '@akashi/domain/import-progress';
import type { TableCell, TableFile, TableRow, TableSheet } from '@akashi/domain/table';
import { BoundedArchive } from '../archive/bounded-archive';
import { DocumentFault } from '../document-fault';
import type { SheetText } from '../statement/cell-content';
import { readSheet, type SheetCell, type SheetReading } from '../statement/read-sheet';
import { findWorkbookParts, isWorksheet } from '../statement/workbook-parts';
import { readCellFormats, readSharedStrings } from '../statement/workbook-text';
import type { TableLimits } from './table-limits';

/** Every sheet of a workbook that holds cells. Formulas are never run and nothing outside the file is looked up. */
export async function readTableXlsx(bytes: Uint8Array, limits: TableLimits, tell?: TellProgress): Promise<TableFile> {
  const archive = await BoundedArchive.open(bytes, limits);
  const parts = await findWorkbookParts(archive);
  if (parts.sheets.size > limits.sheets) {
    throw new DocumentFault('bomb', { limit: limits.sheets, found: parts.sheets.size });
  }
  const text: SheetText = {
    ...(await readSharedStrings(archive, parts.sharedStrings)),
    ...(await readCellFormats(archive, parts.styles)),
    countsFrom1904: parts.countsFrom1904,
  };
  const sheets: TableSheet[] = [];
  const room = { cells: limits.cells };
  for (const [name, part] of parts.sheets) {
    if (!isWorksheet(part)) continue;
    const reading = await readSheet({ archive, part, name, text, limits, tell });
    sheets.push({
      name,
      hidden: parts.hiddenSheets.has(name),
      rows: rowsOf(reading, name, limits),
      merged: reading.merged,
      ...(reading.hiddenColumns.length > 0 ? { hiddenColumns: reading.hiddenColumns } : {}),
    });
    room.cells -= reading.cellCount;
    if (room.cells < 0) throw new DocumentFault('too-large', { sheet: name, limit: limits.cells });
  }
  return { format: 'xlsx', encoding: null, sheets };
}

function rowsOf(reading: SheetReading, sheet: string, limits: TableLimits): TableRow[] {
  const rows = new Map<number, TableCell[]>();
  const add = (row: number, cell: TableCell) => {
    if (cell.column > limits.columns) {
      throw new DocumentFault('too-many-columns', { sheet, row, limit: limits.columns, found: cell.column });
    }
    const cells = rows.get(row);
    if (cells) cells.push(cell);
    else rows.set(row, [cell]);
  };
  for (const [row, cells] of reading.rows) for (const cell of cells) add(row, tableCell(cell));
  for (const { address, column, row, rule, value } of reading.unread) {
    add(row, { address, column, text: value, kind: unreadKinds[rule] });
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({
      row,
      hidden: reading.hidden.has(row),
      cells: cells.sort((a, b) => a.column - b.column),
    }));
}

const unreadKinds = {
  'cell.error-value': 'error',
  'cell.formula-without-value': 'formula-without-value',
  'cell.too-long': 'too-long',
} as const satisfies Record<string, TableCell['kind']>;

function tableCell({ address, column, text, isDate, isNumber, time, shown, isStruck }: SheetCell): TableCell {
  const kind = isDate ? 'date' : isNumber ? 'number' : 'text';
  const more = { ...(time ? { time } : {}), ...(shown ? { shown } : {}), ...(isStruck ? { isStruck } : {}) };
  return { address, column, text, kind, ...more };
}
