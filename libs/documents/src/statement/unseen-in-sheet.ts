import { columnLetters } from '@akashi/domain/table';
import { readSheet, type SheetCell, type SheetReading, type SheetSource } from './read-sheet';
import type { StatementCellFault, StatementColumn } from './statement-rows';
import { sheetNames } from './statement-words';
import { isWorksheet, type WorkbookParts } from './workbook-parts';

/** Cells merged below the head hide all but the first of them: what the others were meant to say is not in the file. */
export function mergedFaults(
  sheet: SheetReading,
  headRows: number,
  columns: ReadonlyMap<number, StatementColumn>,
): StatementCellFault[] {
  const read = new Set([...columns].filter(([, column]) => column !== 'label').map(([place]) => columnLetters(place)));
  return sheet.merged.flatMap((area) => {
    const [, from = '', first = '', to = '', last = ''] = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(area) ?? [];
    const touches = [...read].some((letter) => isBetween(letter, from, to));
    if (!touches || Number(last) <= headRows) return [];
    return [{ sheet: sheetNames.controls, address: `${from}${first}`, rule: 'cell.merged' as const, value: area }];
  });
}

/** `AA` stands after `Z`: a longer name is further to the right. */
function isBetween(letter: string, from: string, to: string): boolean {
  const place = (name: string) => name.padStart(3, '@');
  return place(from) <= place(letter) && place(letter) <= place(to);
}

/** A row that the sheet hides is read like any other; whoever sent the file may not know that it is still there. */
export function hiddenFault(sheet: string, row: number, first: SheetCell | undefined): StatementCellFault {
  const address = first?.address ?? `A${row}`;
  return { sheet, address, rule: 'cell.hidden-row', value: first?.text.slice(0, 100) ?? '' };
}

/** Where something stands: a cell of any sheet, whoever read it. */
type Held = Pick<SheetCell, 'address' | 'column' | 'text'>;

/** A hidden column is told once, at the first cell of it that was read. */
export function hiddenColumnFaults(
  sheet: string,
  hidden: readonly number[] = [],
  cells: readonly Held[],
): StatementCellFault[] {
  return hidden.flatMap((column) => {
    const first = cells.find((cell) => cell.column === column && cell.text.trim() !== '');
    if (!first) return [];
    return [{ sheet, address: first.address, rule: 'cell.hidden-column' as const, value: first.text.slice(0, 100) }];
  });
}

/** What of the smaller sheets is struck out or not shown; `isRead` says which of their cells are read. */
export function unseenIn(
  name: string,
  sheet: SheetReading,
  isRead: (cell: SheetCell) => boolean,
): StatementCellFault[] {
  const rows = [...sheet.rows].map(([row, cells]) => [row, cells.filter(isRead)] as const);
  const read = rows.flatMap(([, cells]) => cells);
  const isHidden = (row: number, cells: readonly SheetCell[]) =>
    sheet.hidden.has(row) && cells.some(({ text }) => text.trim() !== '');
  return [
    ...struckFaults(name, read),
    ...rows.flatMap(([row, cells]) => (isHidden(row, cells) ? [hiddenFault(name, row, cells[0])] : [])),
    ...hiddenColumnFaults(name, sheet.hiddenColumns, read),
  ];
}

/** A sheet that is read and not shown is told once, whatever stands in it. */
export function hiddenSheetFaults(names: readonly string[], hidden: ReadonlySet<string>): StatementCellFault[] {
  return names.flatMap((name) =>
    hidden.has(name) ? [{ sheet: name, address: 'A1', rule: 'sheet.hidden' as const, value: name }] : [],
  );
}

/** What is struck out and what stays cannot be told apart in a text: 「見え消し」 shows a change, and is no statement. */
export function struckFaults(sheet: string, cells: readonly SheetCell[]): StatementCellFault[] {
  return cells.flatMap(({ address, text, isStruck }) =>
    isStruck ? [{ sheet, address, rule: 'cell.struck-text' as const, value: text.slice(0, 100) }] : [],
  );
}

/** A list of controls that went on in a second sheet would be lost without a word. */
export async function unreadSheets(
  { sheets }: Pick<WorkbookParts, 'sheets'>,
  source: Pick<SheetSource, 'archive' | 'text' | 'limits'>,
): Promise<StatementCellFault[]> {
  const known: readonly string[] = Object.values(sheetNames);
  const faults: StatementCellFault[] = [];
  for (const [name, part] of sheets) {
    if (known.includes(name) || !isWorksheet(part)) continue;
    const { rows } = await readSheet({ ...source, part, name });
    const [first] = rows.values();
    if (first?.[0]) faults.push({ sheet: name, address: first[0].address, rule: 'sheet.not-read', value: name });
  }
  return faults;
}
