import { parseCriterionNumber, plainNumber } from '../catalogue';
import type { MappingKind } from '../edition-mapping';
import { isUncertainNumber, seenInCell, textOf, unreadRule, type TableRecord } from '../table';
import type { MappingFileFault, MappingFileFaultRule } from './mapping-file-fault';
import type { MappingFileField } from './mapping-file-field';
import { confirmedIn, kindIn, numbersIn } from './mapping-file-words';
import type { MappedCriterion } from './mapping-file-entry';

/** A row with the criteria that its numbers mean. */
export interface MappingRow {
  readonly record: TableRecord<MappingFileField>;
  readonly fromKeys: readonly string[];
  readonly toKeys: readonly string[];
  /** What the row says itself; null where it says nothing. */
  readonly kind: MappingKind | null;
  readonly isMarked: boolean;
  readonly faults: readonly MappingFileFault[];
}

type Keys = ReadonlyMap<string, string>;
const indexes = new WeakMap<readonly MappedCriterion[], Keys>();

export function readMappingRow(
  record: TableRecord<MappingFileField>,
  olds: readonly MappedCriterion[],
  news: readonly MappedCriterion[],
): MappingRow {
  const [from, to] = [keysOf(record, 'from', keysByNumber(olds)), keysOf(record, 'to', keysByNumber(news))];
  const [kindText, kind] = [textOf(record, 'kind'), kindIn(textOf(record, 'kind'))];
  const confirmed = confirmedIn(textOf(record, 'confirmed'));
  const faults = [...unreadCells(record), ...from.faults, ...to.faults];
  if (faults.length === 0 && from.keys.length === 0 && to.keys.length === 0) {
    faults.push(faultAt('mapping-file.numbers-missing', record, 'from', ''));
  }
  if (kindText !== '' && kind === null) faults.push(faultAt('mapping-file.kind-unknown', record, 'kind'));
  if (confirmed === null) faults.push(faultAt('mapping-file.confirmed-unknown', record, 'confirmed'));
  return { record, fromKeys: from.keys, toKeys: to.keys, kind, isMarked: confirmed === true, faults };
}

/** By what people write for a number: with its letters behind it, without them, and in wide letters. */
function keysByNumber(criteria: readonly MappedCriterion[]): Keys {
  const known = indexes.get(criteria);
  if (known) return known;
  const made = new Map(
    criteria.flatMap(({ key, number }) => [[plainNumber(key), key] as const, [plainNumber(number), key] as const]),
  );
  indexes.set(criteria, made);
  return made;
}

/** What a spreadsheet made a number or a day of is never repaired: 5.1 may have been 5.10. */
function keysOf(
  record: TableRecord<MappingFileField>,
  side: 'from' | 'to',
  byNumber: Keys,
): { keys: string[]; faults: MappingFileFault[] } {
  const cells = record.cells[side] ?? [];
  const spoilt = cells.flatMap((cell): MappingFileFault[] => {
    if (cell.kind === 'date') return [faultAt('mapping-file.number-is-date', record, side, cell.text)];
    return isUncertainNumber(cell) ? [faultAt('mapping-file.number-cell', record, side, seenInCell(cell))] : [];
  });
  if (spoilt.length > 0) return { keys: [], faults: spoilt };
  const found = numbersIn(textOf(record, side)).map((text) => {
    const key = byNumber.get(plainNumber(text)) ?? byNumber.get(parseCriterionNumber(text)?.key ?? '');
    return { text, key };
  });
  return {
    keys: [...new Set(found.flatMap(({ key }) => (key === undefined ? [] : [key])))],
    faults: found
      .filter(({ key }) => key === undefined)
      .map(({ text }) => faultAt('mapping-file.number-unknown', record, side, text)),
  };
}

function unreadCells(record: TableRecord<MappingFileField>): MappingFileFault[] {
  return Object.values(record.cells)
    .flatMap((held) => held ?? [])
    .flatMap((cell) => {
      const [rule, { address, text }] = [unreadRule(cell), cell];
      return rule ? [{ rule, sheet: record.sheet, row: record.row, address, value: text.slice(0, 200) }] : [];
    });
}

/** A fault stands in the field's own cell; where that is empty, in the first cell of the row that holds something. */
export function faultAt(
  rule: MappingFileFaultRule,
  record: TableRecord<MappingFileField>,
  field: MappingFileField,
  value = textOf(record, field),
): MappingFileFault {
  const own = record.cells[field]?.[0];
  const address = own?.address ?? Object.values(record.cells)[0]?.[0]?.address ?? '';
  return { rule, sheet: record.sheet, row: record.row, address, value: value.slice(0, 200) };
}
