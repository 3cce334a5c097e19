import { statementFactLabels } from '@akashi/contracts';
import { populationFields, statementFacts, type StatementColumn, type StatementFact } from '@akashi/domain/statement';
import {
  columnLetters,
  plainHeading,
  proposeSheet,
  readRecords,
  seenInCell,
  textOf,
  unreadRule,
  type TableCell,
  type TableFile,
  type TableMapping,
  type TableSheet,
} from '@akashi/domain/table';
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

function hiddenRows(rows: readonly { sheet: string; row: number; hidden: boolean }[]): StatementCellFault[] {
  return rows.flatMap(({ sheet, row, hidden }) =>
    hidden ? [{ sheet, address: `A${row}`, rule: 'cell.hidden-row' as const, value: '' }] : [],
  );
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

/** A cell that gives nothing, whatever it was meant for. */
function unreadFault(sheet: string, cell: TableCell): StatementCellFault | null {
  const rule = unreadRule(cell);
  return rule && { sheet, address: cell.address, rule, value: seenInCell(cell).slice(0, 100) };
}

/** What clients call the sections, beside the names of our own layout. */
const otherNames: Readonly<Partial<Record<StatementFact, readonly string[]>>> = {
  provider: ['事業者名', '会社名', '商号', '法人名'],
  representative: ['代表者名', '代表者の役職・氏名'],
  service: ['サービス名称', 'クラウドサービスの名称', 'サービスの名称'],
  regions: ['地域', 'リージョン名', '対象リージョン'],
  scope: ['対象範囲', '言明の範囲'],
  systemOverview: ['システムの概要', 'システム概要', '内部統制の概要'],
  baseServices: ['基盤サービス', '利用する基盤サービス'],
  statementDate: ['言明日', '日付', '作成日'],
  periodFrom: ['対象期間（自）', '言明期間の初日', '期間の初日', '開始日'],
  periodTo: ['対象期間（至）', '言明期間の末日', '期間の末日', '終了日'],
  generativeAi: ['生成AIの利用の有無', '生成AI', '生成ＡＩの利用'],
  externalAuditScope: ['外部監査の対象', '外部監査範囲', '外部監査の範囲'],
  internalAuditScope: ['内部監査の対象', '内部監査範囲', '内部監査の範囲'],
};

function factOf(text: string): StatementFact | null {
  const plain = plainHeading(text);
  const namesOf = (fact: StatementFact) => [
    statementFactLabels[fact].ja,
    statementFactLabels[fact].en,
    ...(otherNames[fact] ?? []),
  ];
  if (plain === '') return null;
  return statementFacts.find((fact) => namesOf(fact).some((name) => plainHeading(name) === plain)) ?? null;
}

interface FoundFacts {
  sheet: string;
  found: Partial<Record<StatementFact, StatementCell>>;
  faults: StatementCellFault[];
}

/**
 * The text to the right of a section's name; the first sheet that names one is told as theirs. Two sections may stand beside
 * each other in one row: where the first was left empty, the name of the second is no text of it.
 */
function factsIn(sheets: readonly TableSheet[]): FoundFacts {
  const found: FoundFacts['found'] = {};
  const faults: StatementCellFault[] = [];
  let named = '';
  for (const { name, rows } of sheets) {
    const beside = rows.flatMap((row) => factsBeside(row.cells).map(([fact, value]) => [row, fact, value] as const));
    for (const [row, fact, value] of beside) {
      if (found[fact]) continue;
      named ||= name;
      if (row.hidden) faults.push(...hiddenRows([{ sheet: name, ...row }]));
      const unread = unreadFault(name, value);
      if (unread) faults.push(unread);
      else found[fact] = { address: value.address, text: value.text };
    }
  }
  return { sheet: named || (sheets[0]?.name ?? ''), found, faults };
}

/** The sections that a row names, each with the cell beside its name. */
function factsBeside(cells: readonly TableCell[]): [StatementFact, TableCell][] {
  return cells.flatMap(({ text }, at): [StatementFact, TableCell][] => {
    const [fact, value] = [factOf(text), cells[at + 1]];
    return fact && value && !factOf(value.text) ? [[fact, value]] : [];
  });
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
