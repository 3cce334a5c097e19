import { findHead } from './find-head';
import { findTitles } from './find-titles';
import type { FileRow } from './population-table';
import type { ReadingChoices } from './reading-choices';
import type { ReadingQuestion } from './reading-questions';
import type { TablePlace } from './scan-rows';
import { shownRows } from './shown-rows';
import { isBlank } from './split-records';
import { usualWidth } from './usual-width';

/** As many rows that hold something as are looked at for a head and for titles. */
const looked = 220;
const measured = 200;

interface TableToFind {
  readonly rows: () => Iterable<FileRow>;
  readonly choices: ReadingChoices;
  readonly questions: ReadingQuestion[];
}

/** Where the head stands and where the records begin, from the first rows; what is not sure is asked. */
export function findTable(of: TableToFind): TablePlace {
  const first = firstOf(of.rows(), looked);
  const head = headOf(of, first);
  const above = head > 0 ? head : firstRecordOf(of, first) - 1;
  const headed = head > 0 ? (first.find(({ row }) => row === head) ?? rowAt(of.rows(), head)) : undefined;
  const width = headed ? headed.values.length : usualWidth(firstOf(of.rows(), measured, above));
  return { head, above, headed, width };
}

/** The first rows below a place that hold something. */
function firstOf(rows: Iterable<FileRow>, most: number, above = 0): FileRow[] {
  const found: FileRow[] = [];
  for (const row of rows) {
    if (row.row <= above || isBlank(row)) continue;
    found.push(row);
    if (found.length === most) break;
  }
  return found;
}

function rowAt(rows: Iterable<FileRow>, wanted: number): FileRow | undefined {
  for (const row of rows) if (row.row >= wanted) return row.row === wanted ? row : undefined;
  return undefined;
}

function holdsRow({ rows }: TableToFind, first: readonly FileRow[], wanted: number): boolean {
  if (first.some(({ row }) => row === wanted)) return true;
  const row = rowAt(rows(), wanted);
  return row !== undefined && !isBlank(row);
}

function headOf(of: TableToFind, first: readonly FileRow[]): number {
  const { choices, questions } = of;
  const { row, certain, candidates } = findHead(first);
  const chosen = choices.headRow;
  if (chosen !== undefined && (chosen === 0 || holdsRow(of, first, chosen))) return chosen;
  // A row that holds nothing was chosen of another file: what was decided is never put aside in silence.
  if ((!certain || chosen !== undefined) && candidates.length > 0) {
    const offered = [0, ...candidates].map(String);
    const shown = shownRows(first, candidates);
    questions.push({ about: 'head', choices: offered, proposed: String(row), rows: candidates.slice(0, 5), shown });
  }
  return row;
}

/** The row at which a table without a head begins. */
function firstRecordOf(of: TableToFind, first: readonly FileRow[]): number {
  const chosen = of.choices.firstRecord;
  if (chosen === 0 || (chosen !== undefined && holdsRow(of, first, chosen))) return chosen;
  const titles = findTitles(first);
  if (titles.length === 0 && chosen === undefined) return 0;
  const filled = first.slice(0, titles.length + 3);
  const below = filled[titles.length]?.row ?? 0;
  const numbers = filled.map(({ row }) => row);
  of.questions.push({
    about: 'titles',
    choices: numbers.map(String).slice(0, 20),
    proposed: String(below),
    rows: titles.map(({ row }) => row),
    shown: shownRows(filled, numbers),
  });
  return below;
}
