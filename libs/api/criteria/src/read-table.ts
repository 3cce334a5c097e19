/**
 * Reads one of our own tables of numbers and labels: tab-separated, the column names in the first line, no quoting. A row
 * that is shorter than the header has empty cells at its end.
 */
export function readTable<Column extends string>(text: string): Record<Column, string>[] {
  const [header = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  const columns = header.split('\t') as Column[];
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, at) => [column, cells[at]?.trim() ?? ''])) as Record<Column, string>;
  });
}
