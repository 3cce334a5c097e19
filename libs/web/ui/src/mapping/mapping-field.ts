import type { SheetMapping, TableMapping } from '@akashi/domain/table';

/** A field as the wizard names it. */
export interface MappingField {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  readonly several: boolean;
  /** Fields that may read the same column, behind this one's value. */
  readonly before?: readonly string[];
}

/** The mapping with the one of `sheet` changed; a sheet that was not read is read from then on. */
export function withSheet(mapping: TableMapping, changed: SheetMapping): TableMapping {
  const isNew = mapping.sheets.every(({ sheet }) => sheet !== changed.sheet);
  if (isNew) return { sheets: [...mapping.sheets, changed] };
  return { sheets: mapping.sheets.map((own) => (own.sheet === changed.sheet ? changed : own)) };
}

/** The mapping without a sheet. */
export function withoutSheet(mapping: TableMapping, sheet: string): TableMapping {
  return { sheets: mapping.sheets.filter((own) => own.sheet !== sheet) };
}

/** A field read from other columns. A column belongs to one field: whoever had it before loses it, but for those that may share it. */
export function withColumns(
  own: SheetMapping,
  field: string,
  columns: readonly number[],
  sharing: readonly string[] = [],
): SheetMapping {
  const others = Object.entries(own.columns).filter(([name]) => name !== field);
  const keeps = (name: string, column: number) => sharing.includes(name) || !columns.includes(column);
  const kept = others.map(([name, theirs]) => [name, (theirs ?? []).filter((column) => keeps(name, column))]);
  const all = [...kept, [field, columns]] as [string, readonly number[]][];
  return { ...own, columns: Object.fromEntries(all.filter(([, chosen]) => chosen.length > 0)) };
}
