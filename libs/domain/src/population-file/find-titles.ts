import type { FileRow } from './population-table';
import { isBlank } from './split-records';
import { usualWidth } from './usual-width';

/**
 * Rows at the top that are no records by their look: narrower than the table below them, or with a single value where its rows have
 * several. They are only proposed; a person says where the records begin.
 */
export function findTitles(rows: readonly FileRow[]): FileRow[] {
  const filled = rows.filter((row) => !isBlank(row)).slice(0, 200);
  const width = usualWidth(filled);
  const usual = usualWidth(filled.map(({ row, values }) => ({ row, values: values.filter(holds) })));
  const isTitle = ({ values }: FileRow): boolean => {
    const held = values.filter(holds).length;
    return values.length < width || (usual > 1 && held === 1) || held * 2 < usual;
  };
  const first = filled.findIndex((row) => !isTitle(row));
  return width > 1 && first > 0 ? filled.slice(0, first) : [];
}

const holds = (value: string): boolean => value.trim() !== '';
