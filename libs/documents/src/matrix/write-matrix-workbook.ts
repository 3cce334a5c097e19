import { cellColumns, type CellColumn } from '@akashi/domain/control';
import { columnLetters } from '@akashi/domain/table';
import ExcelJS from 'exceljs';
import { repack } from '../archive/repack';
import {
  describeWorkbook,
  fontName,
  headFill,
  ruled,
  storedText,
  textFormat,
  validateRange,
} from '../archive/sheet-style';
import {
  baseMark,
  baseSheet,
  matrixFileColumns,
  type MatrixFileColumn,
  type MatrixFileModel,
  type MatrixFileRow,
} from './matrix-workbook';

/** Ids, hidden, and headings; data below. */
const firstDataRow = 3;

/** Cells hold at most 32,767 signs. */
const pieceLength = 16_000;

const widths: Readonly<Record<MatrixFileColumn, number>> = {
  id: 4,
  number: 13,
  control: 60,
  target: 10,
  design: 12,
  operation: 12,
  frequency: 10,
  population: 10,
  items: 8,
  assignee: 16,
  due: 12,
  note: 40,
  state: 14,
};

const lockedFill: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6E6E6' } };
const workFill: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFBE6' } };

/** The matrix as a workbook that can be taken back. Strings only: no number turns into a day, no remark into a formula. */
export async function writeMatrixWorkbook(model: MatrixFileModel): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  describeWorkbook(workbook, { title: model.title, creator: 'Akashi', date: model.date });
  writeControls(workbook, model);
  writeBase(workbook, model);
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function writeControls(workbook: ExcelJS.Workbook, model: MatrixFileModel): void {
  const sheet = workbook.addWorksheet(model.title, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: firstDataRow - 1, showGridLines: false }],
  });
  sheet.columns = matrixFileColumns.map((column) => ({ width: widths[column], hidden: column === 'id' }));
  sheet.addRow([...matrixFileColumns]).hidden = true;
  styleHead(sheet.addRow(matrixFileColumns.map((column) => model.heads[column])));
  for (const row of model.rows)
    styleRow(sheet.addRow(matrixFileColumns.map((column) => storedText(row.texts[column]))), row);
  const lastRow = Math.max(firstDataRow, firstDataRow + model.rows.length - 1);
  offer(sheet, ['design', 'operation'], `"${model.results.join(',')}"`, lastRow);
  if (model.people.length > 0) offer(sheet, ['assignee'], `${baseSheet}!$C$1:$C$${model.people.length}`, lastRow);
  sheet.autoFilter = {
    from: { row: firstDataRow - 1, column: 1 },
    to: { row: lastRow, column: matrixFileColumns.length },
  };
  sheet.pageSetup = { ...sheet.pageSetup, paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 };
}

/** What the workbook was written from, and the names that can be chosen: not shown, and sealed against a change. */
function writeBase(workbook: ExcelJS.Workbook, { format, engagementId, base, people }: MatrixFileModel): void {
  const sheet = workbook.addWorksheet(baseSheet, { state: 'veryHidden' });
  const pieces = base.match(new RegExp(`.{1,${pieceLength}}`, 'g')) ?? [];
  const told = [baseMark, format, engagementId, ...pieces];
  told.forEach((text, at) => (sheet.getCell(at + 1, 1).value = text));
  people.forEach((name, at) => (sheet.getCell(at + 1, 3).value = storedText(name)));
}

function styleHead(row: ExcelJS.Row): void {
  row.height = 22;
  row.eachCell({ includeEmpty: true }, (cell) => {
    cell.font = { name: fontName, size: 10, bold: true };
    cell.fill = headFill;
    cell.border = ruled;
    cell.alignment = { vertical: 'middle', wrapText: true };
    cell.numFmt = textFormat;
  });
}

function styleRow(row: ExcelJS.Row, { locked }: MatrixFileRow): void {
  row.eachCell({ includeEmpty: true }, (cell, at) => {
    const column = matrixFileColumns[at - 1];
    cell.font = { name: fontName, size: 10 };
    cell.alignment = { vertical: 'top', wrapText: column === 'control' || column === 'note' };
    cell.border = ruled;
    cell.numFmt = textFormat;
    if (isWork(column)) cell.fill = locked.includes(column) ? lockedFill : workFill;
  });
}

function isWork(column: MatrixFileColumn | undefined): column is CellColumn {
  return cellColumns.includes(column as CellColumn);
}

function offer(sheet: ExcelJS.Worksheet, columns: readonly CellColumn[], list: string, lastRow: number): void {
  for (const column of columns) {
    const letter = columnLetters(matrixFileColumns.indexOf(column) + 1);
    validateRange(sheet, `${letter}${firstDataRow}:${letter}${lastRow}`, {
      type: 'list',
      allowBlank: true,
      showErrorMessage: false,
      formulae: [list],
    });
  }
}
