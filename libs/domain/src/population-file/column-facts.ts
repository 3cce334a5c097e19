import { columnLetters } from '../table/grid';
import type { FaultList } from './fault-list';
import { millionths, plainFigure } from './figure';
import type { ColumnFacts, FileRow, ReadingChoices } from './reading';

const mostTypes = 12;
const longestType = 60;

/** What the columns that a person named say of the records: whether keys repeat, what amounts come to, which kinds there are. */
export function columnFacts(
  records: readonly FileRow[],
  width: number,
  { keyColumn, amountColumn, typeColumn }: ReadingChoices,
  /** All records of the file, where those outside a period are none of the population. */
  ofFile: readonly FileRow[] = records,
): ColumnFacts {
  const valuesOf = (column: number | undefined): string[] | null =>
    column !== undefined && column >= 1 && column <= width
      ? records.map(({ values }) => values[column - 1]!.trim())
      : null;
  const [keys, amounts, types] = [keyColumn, amountColumn, typeColumn].map(valuesOf);
  return {
    ...(keys ? { key: { column: keyColumn!, ...keyFacts(keys) } } : {}),
    ...(amounts
      ? { amount: { column: amountColumn!, ...amountFacts(amounts), ...fileFacts(ofFile, amountColumn!, records) } }
      : {}),
    ...(types ? { types: { column: typeColumn!, ...typeFacts(types) } } : {}),
  };
}

function keyFacts(keys: readonly string[]) {
  const named = keys.filter((key) => key !== '');
  return { repeated: named.length - new Set(named).size, empty: keys.length - named.length };
}

function amountFacts(amounts: readonly string[]) {
  let sum = 0n;
  let unreadable = 0;
  for (const amount of amounts) {
    const figure = millionths(amount);
    if (figure === null) unreadable += 1;
    else sum += figure;
  }
  return { sum: plainFigure(sum), unreadable };
}

/** A source that gives a total may mean all that it gave. */
function fileFacts(ofFile: readonly FileRow[], column: number, records: readonly FileRow[]) {
  if (ofFile.length === records.length) return {};
  return { fileSum: amountFacts(ofFile.map(({ values }) => values[column - 1]!.trim())).sum };
}

function typeFacts(types: readonly string[]) {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, mostTypes);
  return { kinds: counts.size, most: most.map(([value, count]) => ({ value: value.slice(0, longestType), count })) };
}

/** A column that was named of another file is never put aside in silence. */
export function checkColumns(choices: ReadingChoices, width: number, faults: FaultList): void {
  const named = [choices.keyColumn, choices.dateColumn, choices.amountColumn, choices.typeColumn];
  for (const column of new Set(named)) {
    if (column === undefined || (column >= 1 && column <= width)) continue;
    faults.add({ rule: 'no-such-column', row: 0, column: 0, found: String(column), expected: columnLetters(width) });
  }
}

/** Two figures as people write them say the same: `1,200` and `1200.0`. */
export function isSameFigure(one: string, other: string): boolean {
  const [a, b] = [millionths(one), millionths(other)];
  return a !== null && a === b;
}
