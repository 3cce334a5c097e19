import type { PopulationFileChoices, ReadingNotice, ReadingQuestion } from '@akashi/domain/population-file';
import type { TableRow, TableSheet } from '@akashi/domain/table';

const shownRows = 5;
const longestShown = 200;

const shownOf = ({ row, cells }: TableRow) => ({
  row,
  text: cells
    .map(({ text }) => text)
    .join(' ')
    .slice(0, longestShown),
});

/**
 * Records of which the sheet strikes out a part: whether a record that somebody crossed out is one, only a person can say. They
 * stay by a reason; without one, whoever gave the file gives it without them.
 */
export function struckRecords(
  { rows }: TableSheet,
  /** Their rows in the sheet. */
  records: ReadonlySet<number>,
  { struckReason }: PopulationFileChoices,
): ReadingQuestion[] {
  const struck = rows.filter(({ row, cells }) => records.has(row) && cells.some(({ isStruck }) => isStruck));
  if (struck.length === 0 || struckReason?.trim()) return [];
  const shown = struck.slice(0, shownRows).map(shownOf);
  return [{ about: 'struck', choices: ['records'], proposed: null, rows: struck.map(({ row }) => row), shown }];
}

/** What of the records the sheet does not show: a filter that was left on hides rows, and they are read like the others. */
export function hiddenParts(
  { name, hidden, rows, hiddenColumns = [] }: TableSheet,
  /** Their rows in the sheet. */
  records: ReadonlySet<number>,
): ReadingNotice[] {
  const own = rows.filter(({ row }) => records.has(row));
  const unshown = own.filter((row) => row.hidden);
  const columns = hiddenColumns.filter((place) =>
    own.some(({ cells }) => cells.some(({ column }) => column === place)),
  );
  const notice = (rule: ReadingNotice['rule'], value: string, row = 0, column = 0) => ({ rule, row, column, value });
  return [
    ...(unshown.length > 0 ? [notice('hidden-rows', String(unshown.length), unshown[0]?.row)] : []),
    ...(columns.length > 0 ? [notice('hidden-columns', String(columns.length), 0, columns[0])] : []),
    ...(hidden ? [notice('hidden-sheet', name.slice(0, 100))] : []),
  ];
}
