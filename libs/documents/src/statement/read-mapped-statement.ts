import { populationFields, type StatementColumn } from '@akashi/domain/statement';
import {
  columnLetters,
  proposeSheet,
  readRecords,
  seenInCell,
  textOf,
  type TableCell,
  type TableFile,
  type TableMapping,
  type TableSheet,
} from '@akashi/domain/table';
import { factsIn } from './facts-in-sheets';
import { hiddenRows, unreadFault } from './cell-faults';
import { hiddenColumnFaults, hiddenSheetFaults } from './unseen-in-sheet';
import {
  rowsOfSheet,
  type PopulationSheetRow,
  type StatementCell,
  type StatementCellFault,
  type StatementReading,
  type StatementSheetRow,
} from './statement-rows';

/**
 * A client's own workbook as a statement, by a mapping that somebody confirmed: its list of controls is read by the mapping, and
 * its other sections where their names stand beside a text. What was taken is shown before anything is imported.
 */
export function readMappedStatement(file: TableFile, mapping: TableMapping<StatementColumn>): StatementReading {
  const controls = mapping.sheets.map(({ sheet }) => sheet);
  const { records, merged } = readRecords(file, mapping);
  const others = file.sheets.filter(({ name }) => !controls.includes(name));
  const facts = factsIn(others);
  const populations = populationsIn(others);
  const rows = records.map((record): StatementSheetRow => {
    const names = Object.keys(record.cells) as StatementColumn[];
    const cells = names.map((name): [StatementColumn, StatementCell] => {
      return [name, { address: record.cells[name]?.[0]?.address ?? '', text: textOf(record, name) }];
    });
    return { row: record.row + controls.indexOf(record.sheet) * rowsOfSheet, cells: Object.fromEntries(cells) };
  });
  const unread = records.flatMap(({ sheet, cells }) =>
    (Object.entries(cells) as [StatementColumn, readonly TableCell[]][]).flatMap(([name, held]) =>
      held.flatMap((cell) => cellFault(sheet, name, cell) ?? []),
    ),
  );
  const hidden = hiddenRows(records);
  const columns = mapping.sheets.flatMap(({ sheet }) => {
    const cells = records.filter((one) => one.sheet === sheet).flatMap((one) => Object.values(one.cells).flat());
    return hiddenColumnFaults(sheet, file.sheets.find(({ name }) => name === sheet)?.hiddenColumns, cells);
  });
  const unshown = new Set(file.sheets.filter((sheet) => sheet.hidden).map(({ name }) => name));
  const read = new Set([
    ...controls,
    Object.keys(facts.found).length > 0 ? facts.sheet : '',
    populations.rows.length > 0 ? populations.sheet : '',
  ]);
  const mergedFaults = merged.map(({ sheet, area }): StatementCellFault => {
    return { sheet, address: area.split(':')[0] ?? '', rule: 'cell.merged', value: area };
  });
  const places = Object.entries(mapping.sheets[0]?.columns ?? {}) as [StatementColumn, readonly number[]][];
  return {
    sheets: { facts: facts.sheet, controls, populations: populations.sheet },
    facts: facts.found,
    rows,
    populations: populations.rows,
    faults: [
      ...unread,
      ...hidden,
      ...columns,
      ...hiddenSheetFaults([...read], unshown),
      ...mergedFaults,
      ...facts.faults,
      ...populations.faults,
    ],
    columns: Object.fromEntries(places.map(([name, columns]) => [name, columnLetters(columns[0] ?? 1)])),
  };
}

/** Codes and numbers are texts: a day or a figure in their place is not what somebody typed. */
const codes: readonly StatementColumn[] = ['criterion', 'population', 'baseService'];

/** A whole figure may be the code of a population; one with a point in it is a number that has lost its last zeros. */
function isDoubtful(column: StatementColumn, { kind, text, shown }: TableCell): boolean {
  return shown !== undefined || (kind === 'number' && column === 'criterion' && text.includes('.'));
}

function cellFault(sheet: string, column: StatementColumn, cell: TableCell): StatementCellFault | null {
  const { address, kind } = cell;
  const value = seenInCell(cell).slice(0, 100);
  if (kind === 'date' && codes.includes(column)) return { sheet, address, rule: 'cell.date-instead-of-text', value };
  if (codes.includes(column) && isDoubtful(column, cell)) {
    return { sheet, address, rule: 'cell.number-instead-of-text', value };
  }
  return unreadFault(sheet, cell);
}

/** A sheet that has both numbers of populations and reasons is the list of them. */
function populationsIn(sheets: readonly TableSheet[]): {
  sheet: string;
  rows: PopulationSheetRow[];
  faults: StatementCellFault[];
} {
  for (const sheet of sheets) {
    if (sheet.rows.length === 0) continue;
    const { head, columns } = proposeSheet(sheet, populationFields);
    if (!columns.population || !columns.reason) continue;
    const file: TableFile = { format: 'xlsx', encoding: null, sheets: [sheet] };
    const { records } = readRecords(file, { sheets: [{ sheet: sheet.name, head, columns }] });
    const rows = records.map((record): PopulationSheetRow => {
      const cells = populationFields.flatMap(({ name }) => {
        const address = record.cells[name]?.[0]?.address;
        return address ? [[name, { address, text: textOf(record, name) }] as const] : [];
      });
      return { row: record.row, cells: Object.fromEntries(cells) };
    });
    const faults = records.flatMap(({ cells }) =>
      Object.values(cells).flatMap((held) => held.flatMap((cell) => unreadFault(sheet.name, cell) ?? [])),
    );
    return { sheet: sheet.name, rows, faults: [...faults, ...hiddenRows(records)] };
  }
  return { sheet: '', rows: [], faults: [] };
}
