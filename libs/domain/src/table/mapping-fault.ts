import type { TableField } from './field';
import type { TableFile, TableSheet } from './grid';
import { mappedColumns, type SheetMapping, type TableMapping } from './mapping';

export const mappingFaultRules = [
  'mapping.without-sheet',
  'mapping.unknown-sheet',
  'mapping.sheet-twice',
  'mapping.head-outside',
  'mapping.field-missing',
  'mapping.unknown-field',
  'mapping.column-outside',
  'mapping.column-twice',
  'mapping.several-columns',
] as const;

export type MappingFaultRule = (typeof mappingFaultRules)[number];

/** Why a mapping cannot be read by: told before a row is read. */
export interface MappingFault<Name extends string = string> {
  readonly rule: MappingFaultRule;
  readonly sheet: string | null;
  readonly field: Name | null;
  readonly column: number | null;
}

/** Everything that keeps a mapping from being used on this file; empty when it can be. */
export function checkMapping<Name extends string>(
  file: TableFile,
  fields: readonly TableField<Name>[],
  mapping: TableMapping<Name>,
): MappingFault<Name>[] {
  if (mapping.sheets.length === 0) return [fault('mapping.without-sheet')];
  return mapping.sheets.flatMap((own, at) => {
    const sheet = file.sheets.find(({ name }) => name === own.sheet);
    if (!sheet) return [fault('mapping.unknown-sheet', own.sheet)];
    const twice = mapping.sheets.findIndex(({ sheet: name }) => name === own.sheet) < at;
    return [
      ...(twice ? [fault<Name>('mapping.sheet-twice', own.sheet)] : []),
      ...(headFits(sheet, own) ? [] : [fault<Name>('mapping.head-outside', own.sheet)]),
      ...checkColumns(sheet, fields, own),
    ];
  });
}

/** A file without headings has its head before the first row: `from` and `to` are 0. */
function headFits(sheet: TableSheet, { head: { from, to } }: SheetMapping): boolean {
  const last = sheet.rows.at(-1)?.row ?? 0;
  return Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to && to < last && to - from < 10;
}

function checkColumns<Name extends string>(
  sheet: TableSheet,
  fields: readonly TableField<Name>[],
  mapping: SheetMapping<Name>,
): MappingFault<Name>[] {
  const known = new Map(fields.map((field) => [field.name, field]));
  const width = Math.max(0, ...sheet.rows.map(({ cells }) => cells.at(-1)?.column ?? 0));
  const faults = fields
    .filter(({ name, required }) => required && !mapping.columns[name]?.length)
    .map(({ name }) => fault('mapping.field-missing', sheet.name, name));
  for (const [name, own] of mappedColumns(mapping)) {
    const field = known.get(name);
    if (!field) faults.push(fault('mapping.unknown-field', sheet.name, name));
    if (field && !field.several && own.length > 1) faults.push(fault('mapping.several-columns', sheet.name, name));
    for (const column of own) {
      if (!Number.isInteger(column) || column < 1 || column > width) {
        faults.push(fault('mapping.column-outside', sheet.name, name, column));
      }
    }
  }
  return [...faults, ...columnsTwice(sheet.name, known, mapping)];
}

/** Columns that are read as two fields which do not share a cell. */
function columnsTwice<Name extends string>(
  sheet: string,
  known: ReadonlyMap<Name, TableField<Name>>,
  mapping: SheetMapping<Name>,
): MappingFault<Name>[] {
  const holders = new Map<number, Pick<TableField<Name>, 'name' | 'before'>[]>();
  return mappedColumns(mapping).flatMap(([name, own]) =>
    own.flatMap((column) => {
      const reader = known.get(name) ?? { name };
      const others = holders.get(column) ?? [];
      holders.set(column, [...others, reader]);
      return others.every((other) => sharesColumn(reader, other))
        ? []
        : [fault('mapping.column-twice', sheet, name, column)];
    }),
  );
}

/** Number and title may stand in one cell; nothing else does. */
export function sharesColumn<Name extends string>(
  one: Pick<TableField<Name>, 'name' | 'before'>,
  other: Pick<TableField<Name>, 'name' | 'before'>,
): boolean {
  return Boolean(one.before?.includes(other.name)) || Boolean(other.before?.includes(one.name));
}

function fault<Name extends string>(
  rule: MappingFaultRule,
  sheet: string | null = null,
  field: Name | null = null,
  column: number | null = null,
): MappingFault<Name> {
  return { rule, sheet, field, column };
}
