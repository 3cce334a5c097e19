import type { ReadFileView, ReadRowView, ReadSheetView } from '@akashi/contracts';
import { isCodePart } from '../archive/office-parts';
import type { BoundedArchive } from '../archive/bounded-archive';
import type { SheetText } from '../statement/cell-content';
import { readSheet, type SheetCell, type SheetReading } from '../statement/read-sheet';
import { findWorkbookParts } from '../statement/workbook-parts';
import { readCellFormats, readSharedStrings } from '../statement/workbook-text';
import { LeftOut } from './left-out';
import { shownTime } from './shown-time';
import { viewingLimits } from './viewing-limits';

/** The cells of a workbook as it shows them. Formulas are not run: what was stored with them is shown. */
export async function viewWorkbook(archive: BoundedArchive): Promise<ReadFileView> {
  const leftOut = new LeftOut();
  const parts = await findWorkbookParts(archive, 'left');
  tellParts(archive.names, leftOut);
  const text: SheetText = {
    ...(await readSharedStrings(archive, parts.sharedStrings)),
    ...(await readCellFormats(archive, parts.styles)),
    countsFrom1904: parts.countsFrom1904,
  };
  const named = [...parts.sheets].filter(([, part]) => part !== '' && !/(^|\/)(chart|dialog|macro)sheets\//.test(part));
  if (named.length > viewingLimits.sheets) leftOut.say('sheets', viewingLimits.sheets);
  const sheets: ReadSheetView[] = [];
  const room = { rows: viewingLimits.rows, cells: viewingLimits.cells, letters: viewingLimits.sheetLetters };
  for (const [name, part] of named.slice(0, viewingLimits.sheets)) {
    const cut = { ...room, columns: viewingLimits.columns };
    const limits = { rows: viewingLimits.rows, cellLength: viewingLimits.cellLength };
    const reading = await readSheet({ archive, part, name, text, limits, cut });
    tell(reading, leftOut);
    const rows = rowsOf(reading, text);
    room.rows -= rows.length;
    room.cells -= reading.cellCount;
    room.letters -= reading.letters;
    if (reading.beyond.cells) leftOut.say('cells', viewingLimits.cells - room.cells);
    sheets.push({ name, isHidden: parts.hiddenSheets.has(name), rows });
  }
  leftOut.add('hidden', sheets.filter(({ isHidden }) => isHidden).length);
  return { kind: 'workbook', sheets, leftOut: leftOut.list };
}

/** What stands beside the cells. */
function tellParts(names: readonly string[], leftOut: LeftOut): void {
  const count = (pattern: RegExp) => names.filter((name) => pattern.test(name)).length;
  leftOut.add('pictures', count(/^xl\/(media|charts)\/[^/]+$/));
  leftOut.add('comments', count(/(^|\/)comments\d*\.xml$/));
  leftOut.add('embedded', count(/^xl\/embeddings\/[^/]+$/));
  leftOut.add('links', count(/^xl\/externalLinks\/[^/]+\.xml$/));
  if (names.some(isCodePart)) leftOut.say('macros');
}

function tell(reading: SheetReading, leftOut: LeftOut): void {
  const { rows, columns } = reading.beyond;
  if (rows) leftOut.say('rows', viewingLimits.rows);
  if (columns) leftOut.say('columns', viewingLimits.columns);
  leftOut.add('formulas', reading.unread.filter(({ rule }) => rule === 'cell.formula-without-value').length);
  leftOut.add('long-cells', reading.unread.filter(({ rule }) => rule === 'cell.too-long').length);
}

function rowsOf({ rows, unread }: SheetReading, text: SheetText): ReadRowView[] {
  const all = new Map<number, ReadRowView>();
  const add = (row: number, column: number, shown: string) => {
    const line = all.get(row) ?? { row, cells: [] };
    all.set(row, line);
    line.cells.push({ column, text: shown });
  };
  for (const cells of rows.values()) for (const cell of cells) add(cell.row, cell.column, shownCell(cell, text));
  for (const { row, column, value } of unread) add(row, column, value);
  for (const { cells } of all.values()) cells.sort((a, b) => a.column - b.column);
  return [...all.values()].sort((a, b) => a.row - b.row);
}

/** A day with its time, where the cell holds one: in a list of events it is the time that is looked at. */
function shownCell({ text, time, isDate, isNumber, shown }: SheetCell, { countsFrom1904 }: SheetText): string {
  if (isDate) return time ? `${text} ${time}` : text;
  if (isNumber && shown && shown.text === null) return shownTime(Number(text), shown.format, countsFrom1904) ?? text;
  return shown?.text ?? text;
}
