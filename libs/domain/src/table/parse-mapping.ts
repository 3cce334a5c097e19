import type { TableField } from './field';
import type { SheetMapping, TableMapping } from './mapping';

/** A mapping that travels as text; null for what is none. Whether it fits a file, `checkMapping` says. */
export function parseMapping<Name extends string>(
  text: string,
  fields: readonly TableField<Name>[],
): TableMapping<Name> | null {
  const sheets = property(parsed(text), 'sheets');
  if (!Array.isArray(sheets) || sheets.length === 0 || sheets.length > 60) return null;
  const read = sheets.map((sheet) => readSheet(sheet, fields));
  return read.every((sheet) => sheet !== null) ? { sheets: read } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function property(value: unknown, name: string): unknown {
  const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  return isObject ? (value as Record<string, unknown>)[name] : undefined;
}

function readSheet<Name extends string>(
  value: unknown,
  fields: readonly TableField<Name>[],
): SheetMapping<Name> | null {
  const sheet = property(value, 'sheet');
  const [from, to] = [property(property(value, 'head'), 'from'), property(property(value, 'head'), 'to')];
  if (typeof sheet !== 'string' || typeof from !== 'number' || typeof to !== 'number') return null;
  const given = property(value, 'columns');
  const columns: Partial<Record<Name, readonly number[]>> = {};
  for (const { name } of fields) {
    const own = property(given, name);
    if (own === undefined) continue;
    if (!Array.isArray(own) || !own.every((column) => Number.isInteger(column))) return null;
    if (own.length > 0) columns[name] = own as number[];
  }
  return { sheet, head: { from, to }, columns };
}
