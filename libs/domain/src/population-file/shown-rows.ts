import type { FileRow } from './population-table';
import type { ShownRow } from './reading-questions';

export const mostRowsShown = 5;
const mostLetters = 120;

/** The rows that a question is about, as they would be read, so that whoever answers it sees them. */
export function shownRows(rows: readonly FileRow[], numbers: readonly number[]): ShownRow[] {
  const wanted = new Set(numbers.slice(0, mostRowsShown));
  return rows.filter(({ row }) => wanted.has(row)).map(({ row, values }) => ({ row, text: textOf(values) }));
}

function textOf(values: readonly string[]): string {
  const letters = [...values.join(' | ')];
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters).join('')}…` : letters.join('');
}
