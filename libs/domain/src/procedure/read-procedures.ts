import { plainNumber, parseCriterionNumber } from '../catalogue';
import {
  isUncertainNumber,
  readRecords,
  seenInCell,
  textOf,
  unreadRule,
  type RowCounts,
  type TableCell,
  type TableFile,
  type TableMapping,
  type TableRecord,
} from '../table';
import { isStorableText, textLimits } from '../text';
import type { ProcedureEntry, ProcedureFault, ProcedureFaultRule } from './procedure-entry';
import { repeatsText } from './repeats-text';
import type { ProcedureField } from './procedure-field';
import { techniquesIn, testTypesIn } from './procedure-words';

/** The most procedures that one file may bring. */
export const procedureLimit = 20_000;

/** A criterion of the edition, as far as a procedure has to find it. */
export interface ProcedureCriterion {
  readonly key: string;
  readonly number: string;
  readonly isTested: boolean;
}

export interface ProcedureReading {
  readonly entries: readonly ProcedureEntry[];
  readonly faults: readonly ProcedureFault[];
  readonly rows: RowCounts;
}

/** The procedures of a file for the criteria of one edition, and everything that stands in their way. */
export function readProcedures(
  file: TableFile,
  mapping: TableMapping<ProcedureField>,
  criteria: readonly ProcedureCriterion[],
): ProcedureReading {
  const { records, counts, merged } = readRecords(file, mapping);
  const byNumber = new Map(
    criteria.flatMap((one) => [[plainNumber(one.number), one] as const, [one.key, one] as const]),
  );
  const asked = { asks: hasColumn(mapping, 'asks'), shows: hasColumn(mapping, 'shows') };
  const seen = new Set<string>();
  const entries: ProcedureEntry[] = [];
  const faults: ProcedureFault[] = merged.map(({ sheet, area }) => {
    const [address = ''] = area.split(':');
    return { rule: 'cell.merged', sheet, row: Number(/\d+$/.exec(address)?.[0] ?? 0), address, value: area };
  });
  for (const record of records) {
    const read = readRow(record, byNumber, asked);
    faults.push(...read.faults);
    for (const entry of read.entries) {
      const place = [entry.criterionKey, entry.testType, entry.code].join('\n');
      if (seen.has(place)) faults.push(faultAt('procedures.twice', record, 'number'));
      seen.add(place);
      entries.push(entry);
    }
  }
  const first = { sheet: mapping.sheets[0]?.sheet ?? '', row: null, address: '' };
  if (records.length === 0) faults.push({ ...first, rule: 'procedures.empty', value: '' });
  if (entries.length > procedureLimit)
    faults.push({ ...first, rule: 'procedures.too-many', value: String(entries.length) });
  return { entries, faults: inOrderOfFile(faults, mapping), rows: counts };
}

type Row = TableRecord<ProcedureField>;

function readRow(
  record: Row,
  byNumber: ReadonlyMap<string, ProcedureCriterion>,
  asked: { asks: boolean; shows: boolean },
): { entries: ProcedureEntry[]; faults: ProcedureFault[] } {
  const [types, techniques] = [testTypesIn(textOf(record, 'testType')), techniquesIn(textOf(record, 'technique'))];
  const [text, code] = [textOf(record, 'text'), textOf(record, 'code')];
  const { criterion, fault } = findCriterion(record, byNumber);
  const faults = [...unreadCells(record), ...(fault ? [faultAt(fault, record, 'number')] : [])];
  if (types === null) faults.push(faultAt('procedures.test-type-unknown', record, 'testType'));
  if (types?.length === 0) faults.push(faultAt('procedures.test-type-missing', record, 'testType'));
  if (techniques === null) faults.push(faultAt('procedures.technique-unknown', record, 'technique'));
  if (text === '') faults.push(faultAt('procedures.text-missing', record, 'text'));
  if (!isStorableText(text)) faults.push(faultAt('procedures.not-storable', record, 'text'));
  faults.push(...codeFaults(record, code), ...askFaults(record, text));
  if (faults.length > 0 || !criterion) return { entries: [], faults };
  const entries = (types ?? []).map((testType) => {
    const asks = asked.asks ? textOf(record, 'asks') : null;
    const shows = asked.shows ? textOf(record, 'shows') : null;
    return { criterionKey: criterion.key, testType, code, techniques: techniques ?? [], text, asks, shows };
  });
  return { entries, faults };
}

/** What a spreadsheet made a number or a day of is never repaired: 5.1 may have been 5.10. */
function numberFault(cell: TableCell | undefined, text: string): ProcedureFaultRule | null {
  if (cell?.kind === 'date') return 'procedures.number-is-date';
  if (text === '') return 'procedures.number-missing';
  return cell && isUncertainNumber(cell) ? 'procedures.number-cell' : null;
}

/** A code is told apart by its letters: 1.10 that became 1.1, or 001 that is stored as 1, is asked about as a number is. */
function codeFaults(record: Row, code: string): ProcedureFault[] {
  const cell = record.cells.code?.[0];
  if (cell?.kind === 'date') return [faultAt('procedures.code-is-date', record, 'code')];
  if (cell && isUncertainNumber(cell)) return [faultAt('procedures.code-cell', record, 'code')];
  return isStorableText(code, textLimits.name) ? [] : [faultAt('procedures.not-storable', record, 'code')];
}

/** What a client will read: it fits a request, and is none of the text that stays in the firm. */
function askFaults(record: Row, text: string): ProcedureFault[] {
  const [asks, shows] = [textOf(record, 'asks'), textOf(record, 'shows')];
  const faults: ProcedureFault[] = [];
  for (const field of ['asks', 'shows'] as const) {
    const said = textOf(record, field);
    if (!isStorableText(said, textLimits.reason)) faults.push(faultAt('procedures.not-storable', record, field));
    if (repeatsText(said, text)) faults.push(faultAt('procedures.asks-repeat-text', record, field));
  }
  if (asks === '' && shows !== '') faults.push(faultAt('procedures.shows-without-asks', record, 'shows'));
  return faults;
}

const hasColumn = (mapping: TableMapping<ProcedureField>, field: ProcedureField): boolean =>
  mapping.sheets.some(({ columns }) => (columns[field] ?? []).length > 0);

function findCriterion(
  record: Row,
  byNumber: ReadonlyMap<string, ProcedureCriterion>,
): { criterion: ProcedureCriterion | null; fault: ProcedureFaultRule | null } {
  const stopped = (fault: ProcedureFaultRule) => ({ criterion: null, fault });
  const text = textOf(record, 'number');
  const unreadable = numberFault(record.cells.number?.[0], text);
  if (unreadable) return stopped(unreadable);
  const criterion = byNumber.get(plainNumber(text)) ?? byNumber.get(parseCriterionNumber(text)?.key ?? '');
  if (!criterion) return stopped('procedures.number-unknown');
  return criterion.isTested ? { criterion, fault: null } : stopped('procedures.number-not-tested');
}

function unreadCells(record: Row): ProcedureFault[] {
  return Object.values(record.cells)
    .flatMap((held) => held ?? [])
    .flatMap((cell) => {
      const [rule, { address, text }] = [unreadRule(cell), cell];
      return rule ? [{ rule, sheet: record.sheet, row: record.row, address, value: text.slice(0, 200) }] : [];
    });
}

/** A fault stands in the field's own cell; where that is empty, in the first cell of the row that holds something. */
function faultAt(rule: ProcedureFaultRule, record: Row, field: ProcedureField): ProcedureFault {
  const own = record.cells[field]?.[0];
  const address = own?.address ?? Object.values(record.cells)[0]?.[0]?.address ?? '';
  const isShown = rule === 'procedures.number-cell' || rule === 'procedures.code-cell';
  const value = own && isShown ? seenInCell(own) : textOf(record, field);
  return { rule, sheet: record.sheet, row: record.row, address, value: value.slice(0, 200) };
}

function inOrderOfFile(faults: readonly ProcedureFault[], mapping: TableMapping): ProcedureFault[] {
  const place = new Map(mapping.sheets.map(({ sheet }, at) => [sheet, at]));
  return [...faults].sort(
    (a, b) => (place.get(a.sheet) ?? 0) - (place.get(b.sheet) ?? 0) || (a.row ?? 0) - (b.row ?? 0),
  );
}
