import { columnLetters, type TableCell, type TableFile, type TableSheet } from './grid';
import type { TableField } from './field';

type Value = string | number | null;

/** A sheet from its rows as they look; null and '' are empty cells, a number is a number cell. */
export function sheetOf(rows: readonly (readonly Value[])[], rest: Partial<TableSheet> = {}): TableSheet {
  const told = rows.flatMap((values, at) => {
    const row = at + 1;
    const cells = values.flatMap((value, place): TableCell[] => {
      if (value === null || value === '') return [];
      const kind = typeof value === 'number' ? 'number' : 'text';
      return [{ address: `${columnLetters(place + 1)}${row}`, column: place + 1, text: String(value), kind }];
    });
    return cells.length > 0 ? [{ row, hidden: false, cells }] : [];
  });
  return { name: '管理策', hidden: false, merged: [], ...rest, rows: told };
}

export function fileOf(...sheets: TableSheet[]): TableFile {
  return { format: 'xlsx', encoding: null, sheets };
}

export type SampleField = 'number' | 'title' | 'text' | 'lineage';

const field = (
  name: SampleField,
  required: boolean,
  several: boolean,
  ...words: string[]
): TableField<SampleField> => ({
  name,
  required,
  several,
  words,
});

export const sampleFields: readonly TableField<SampleField>[] = [
  field('number', true, false, '番号', '管理策番号', 'No', 'Control ID'),
  field('title', false, false, '項目名', '題名', 'Title'),
  field('text', false, true, '内容', '本文', 'Text'),
  field('lineage', false, true, '27002', '27017'),
];
