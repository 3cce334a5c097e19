import type { TellProgress } from '@akashi/domain/import-progress';
import { statementDateFacts, statementFacts, type StatementFact } from '@akashi/domain/statement';
import { columnLetters, seenInCell } from '@akashi/domain/table';
import { BoundedArchive } from '../archive/bounded-archive';
import { DocumentFault } from '../document-fault';
import { refuseCompoundFile } from '../table/compound-file';
import { readSheet, type SheetCell, type SheetReading } from './read-sheet';
import {
  populationColumns,
  statementColumns,
  statementLimits,
  type StatementCell,
  type StatementCellFault,
  type StatementColumn,
  type StatementLimits,
  type StatementReading,
  type PopulationSheetRow,
  type StatementSheetRow,
} from './statement-rows';
import { columnWords, sheetNames } from './statement-words';
import {
  hiddenColumnFaults,
  hiddenFault,
  hiddenSheetFaults,
  mergedFaults,
  struckFaults,
  unreadSheets,
  unseenIn,
} from './unseen-in-sheet';
import { findWorkbookParts } from './workbook-parts';
import { dateOfSerial, readCellFormats, readSharedStrings } from './workbook-text';

/** The id row is looked for in the first rows only; labels and hints follow it. */
const layoutRows = { searched: 10, labelsAndHints: 2 };

/** Columns a workbook of the layout always had; the days of a change came later. */
const optional: readonly StatementColumn[] = ['label', 'validFrom', 'validTo'];

const required: readonly StatementColumn[] = statementColumns.filter((column) => !optional.includes(column));

/**
 * Reads a client's 言明書 in the layout Akashi offers. Bounded in size, entries, inflated bytes, rows and cell length; throws
 * `DocumentFault` when the file as a whole cannot be read, and gives back what single cells could not give. Whether the
 * words mean anything is checked by the domain's statement rules.
 */
export async function readStatementXlsx(
  bytes: Uint8Array,
  limits: StatementLimits = statementLimits,
  tell?: TellProgress,
): Promise<StatementReading> {
  refuseByFirstBytes(bytes, limits);
  const archive = await BoundedArchive.open(bytes, limits);
  const parts = await findWorkbookParts(archive);
  const factsPart = sheetPart(parts.sheets, sheetNames.facts);
  const controlsPart = sheetPart(parts.sheets, sheetNames.controls);
  const text = {
    ...(await readSharedStrings(archive, parts.sharedStrings)),
    ...(await readCellFormats(archive, parts.styles)),
    countsFrom1904: parts.countsFrom1904,
  };
  const facts = await readSheet({ archive, part: factsPart, name: sheetNames.facts, text, limits });
  const controls = await readSheet({ archive, part: controlsPart, name: sheetNames.controls, text, limits, tell });
  const populationsPart = parts.sheets.get(sheetNames.populations);
  const populations = populationsPart
    ? await readSheet({ archive, part: populationsPart, name: sheetNames.populations, text, limits })
    : null;
  const rows = rowsOf(controls, text.countsFrom1904);
  return {
    sheets: { facts: sheetNames.facts, controls: [sheetNames.controls], populations: sheetNames.populations },
    facts: factsOf(facts, text.countsFrom1904),
    rows: rows.rows,
    populations: populations ? populationsOf(populations) : [],
    faults: [
      ...facts.faults,
      ...controls.faults,
      ...(populations?.faults ?? []),
      ...unseenIn(sheetNames.facts, facts, isFactValue),
      ...rows.faults,
      ...(populations ? unseenIn(sheetNames.populations, populations, isBelowPopulationHead(populations)) : []),
      ...hiddenSheetFaults(Object.values(sheetNames), parts.hiddenSheets),
      ...(await unreadSheets(parts, { archive, text, limits })),
    ],
    columns: rows.columns,
  };
}

function refuseByFirstBytes(bytes: Uint8Array, limits: StatementLimits): void {
  if (bytes.length === 0) throw new DocumentFault('empty-file');
  if (bytes.length > limits.fileBytes) {
    throw new DocumentFault('too-large', { limit: limits.fileBytes, found: bytes.length });
  }
  refuseCompoundFile(bytes);
}

/** A section's value; its name and hint stand before it. */
const isFactValue = ({ column }: SheetCell): boolean => column === 3;

function sheetPart(sheets: ReadonlyMap<string, string>, sheet: string): string {
  const part = sheets.get(sheet);
  if (!part) throw new DocumentFault('wrong-layout', { sheet });
  return part;
}

function rowsOf(sheet: SheetReading, countsFrom1904: boolean): Pick<StatementReading, 'rows' | 'faults' | 'columns'> {
  const { headerRow, columns } = findHeader(sheet);
  const rows: StatementSheetRow[] = [];
  const faults: StatementCellFault[] = [];
  const read: SheetCell[] = [];
  for (const [row, cells] of sheet.rows) {
    if (row <= headerRow + layoutRows.labelsAndHints) continue;
    const known = cells.flatMap((cell) => {
      const column = columns.get(cell.column);
      return column ? [[column, cell] as const] : [];
    });
    if (known.every(([column, cell]) => column === 'label' || cell.text.trim() === '')) continue;
    const own = known.flatMap(([column, cell]) => (column === 'label' ? [] : [cell]));
    faults.push(...struckFaults(sheetNames.controls, own));
    faults.push(...known.filter(isMistakenDate).map(([, cell]) => dateFault(cell)));
    faults.push(...known.filter(isMistakenNumber).map(([, cell]) => numberFault(cell)));
    rows.push({
      row,
      cells: Object.fromEntries(known.map(([column, cell]) => [column, cellOf(column, cell, countsFrom1904)])),
    });
    if (sheet.hidden.has(row)) faults.push(hiddenFault(sheetNames.controls, row, cells[0]));
    read.push(...own);
  }
  faults.push(...hiddenColumnFaults(sheetNames.controls, sheet.hiddenColumns, read));
  faults.push(...mergedFaults(sheet, headerRow + layoutRows.labelsAndHints, columns));
  const letters = [...columns].map(([place, column]) => [column, columnLetters(place)] as const);
  return { rows, faults, columns: Object.fromEntries(letters) };
}

function findHeader(sheet: SheetReading): { headerRow: number; columns: ReadonlyMap<number, StatementColumn> } {
  const candidates = [...sheet.rows].filter(([row]) => row <= layoutRows.searched);
  const headers = candidates.map(([headerRow, cells]) => ({ headerRow, columns: headerColumns(cells) }));
  const best = headers.sort((a, b) => b.columns.size - a.columns.size)[0];
  const found = new Set(best?.columns.values());
  const missing = required.filter((column) => !found.has(column));
  if (!best || missing.length > 0) {
    throw new DocumentFault('wrong-layout', {
      sheet: sheetNames.controls,
      ...(best && found.size > 0 ? { row: best.headerRow } : {}),
      missing: missing.map((column) => columnWords[column].label.ja),
    });
  }
  return best;
}

function headerColumns(cells: readonly SheetCell[]): Map<number, StatementColumn> {
  const columns = new Map<number, StatementColumn>();
  for (const cell of cells) {
    const column = statementColumns.find((id) => id === cell.text.trim());
    if (column && ![...columns.values()].includes(column)) columns.set(cell.column, column);
  }
  return columns;
}

/** Codes and numbers are texts: a day or a figure in their place is not what somebody typed. */
const codeColumns: readonly StatementColumn[] = ['criterion', 'population', 'baseService'];

/** A spreadsheet makes a day of `3.1.2` where the column is not text: the number is lost, so the client has to type it again. */
function isMistakenDate([column, cell]: readonly [StatementColumn, SheetCell]): boolean {
  return cell.isDate && codeColumns.includes(column);
}

/**
 * A figure has lost its last zeros: nobody can say whether 5.1 was typed as 5.10. A whole number is no control number; but a
 * code that the sheet shows as 001 and stores as 1 is asked about too.
 */
function isMistakenNumber([column, cell]: readonly [StatementColumn, SheetCell]): boolean {
  if (column === 'criterion' && cell.isNumber && cell.text.includes('.')) return true;
  return cell.shown !== undefined && codeColumns.includes(column);
}

function numberFault(cell: SheetCell): StatementCellFault {
  const value = seenInCell(cell).slice(0, 100);
  return { sheet: sheetNames.controls, address: cell.address, rule: 'cell.number-instead-of-text', value };
}

function dateFault({ address, text }: SheetCell): StatementCellFault {
  return { sheet: sheetNames.controls, address, rule: 'cell.date-instead-of-text', value: text };
}

function factsOf(sheet: SheetReading, countsFrom1904: boolean): Partial<Record<StatementFact, StatementCell>> {
  const facts: Partial<Record<StatementFact, StatementCell>> = {};
  for (const cells of sheet.rows.values()) {
    const id = cells.find(({ column }) => column === 1)?.text.trim();
    const fact = statementFacts.find((known) => known === id);
    const value = cells.find(({ column }) => column === 3);
    if (fact && value) facts[fact] = cellOf(fact, value, countsFrom1904);
  }
  return facts;
}

function populationHead({ rows }: SheetReading) {
  return [...rows].find(
    ([row, cells]) => row <= layoutRows.searched && cells.some(({ text }) => text.trim() === 'population'),
  );
}

function isBelowPopulationHead(sheet: SheetReading): (cell: SheetCell) => boolean {
  const head = populationHead(sheet)?.[0] ?? 0;
  return ({ row }) => row > head + layoutRows.labelsAndHints;
}

function populationsOf(sheet: SheetReading): PopulationSheetRow[] {
  const header = populationHead(sheet);
  if (!header) return [];
  const [headerRow, heads] = header;
  const columns = new Map(
    heads.flatMap(({ column, text }) => {
      const known = populationColumns.find((id) => id === text.trim());
      return known ? [[column, known] as const] : [];
    }),
  );
  return [...sheet.rows].flatMap(([row, cells]) => {
    if (row <= headerRow + layoutRows.labelsAndHints) return [];
    const known = cells.flatMap((cell) => {
      const column = columns.get(cell.column);
      return column && cell.text.trim() !== '' ? [[column, plainCell(cell)] as const] : [];
    });
    return known.length === 0 ? [] : [{ row, cells: Object.fromEntries(known) }];
  });
}

const days: readonly string[] = [...statementDateFacts, 'validFrom', 'validTo'];

/** Where a day belongs, a plain number is the day that a spreadsheet counts by it; what stood there is told beside it. */
function cellOf(meant: StatementColumn | StatementFact, cell: SheetCell, countsFrom1904: boolean): StatementCell {
  const day = days.includes(meant) && cell.isNumber ? dateOfSerial(Number(cell.text), countsFrom1904) : null;
  return day ? { address: cell.address, text: day, given: cell.text } : plainCell(cell);
}

function plainCell({ address, text }: SheetCell): StatementCell {
  return { address, text };
}
