import { conclusionLabels } from '@akashi/contracts';
import { conclusions } from '@akashi/domain/control';
import type { MatrixRow } from '@akashi/web-data';
import { readDate } from '@akashi/web-ui/date';
import { valueOf, type EditableColumn } from './cell-target';

export interface Person {
  readonly id: string;
  readonly name: string;
}

export interface CellReading {
  readonly people: readonly Person[];
  readonly today: string;
}

/** What a typed or pasted text means in a cell; undefined when it cannot be read. An empty text empties the cell. */
export function readCell(column: EditableColumn, text: string, reading: CellReading): string | null | undefined {
  if (column === 'note') return text.replace(/\r\n?/g, '\n');
  const plain = folded(text);
  if (plain === '') return null;
  if (column === 'assignee') return personOf(plain, reading.people);
  if (column === 'due') {
    const read = readDate(text, reading.today);
    return read.kind === 'day' ? read.date : undefined;
  }
  const at = conclusions.findIndex((one, index) => {
    const { ja, en } = conclusionLabels[one];
    return [String(index + 1), one, ja, en].some((word) => folded(word) === plain);
  });
  return conclusions[at];
}

/** What a cell holds as text, the way it is copied: read again it gives the same. */
export function cellText(row: MatrixRow, column: EditableColumn, people: readonly Person[], lang: 'ja' | 'en'): string {
  return valueText(column, valueOf(row, column), people, lang);
}

export function valueText(
  column: EditableColumn,
  value: string | null,
  people: readonly Person[],
  lang: 'ja' | 'en',
): string {
  if (value === null) return '';
  if (column === 'assignee') return people.find(({ id }) => id === value)?.name ?? '';
  const conclusion = conclusions.find((one) => one === value);
  return conclusion && column !== 'note' && column !== 'due' ? conclusionLabels[conclusion][lang] : value;
}

/** The number beside the person in the list, the whole name, or its beginning when only one person's begins so. */
function personOf(plain: string, people: readonly Person[]): string | undefined {
  const exact = people.filter(({ name }) => folded(name) === plain);
  if (exact.length === 1) return exact[0]!.id;
  const begun = people.filter(({ name }) => folded(name).startsWith(plain));
  if (begun.length === 1) return begun[0]!.id;
  return /^\d{1,2}$/.test(plain) ? people[Number(plain) - 1]?.id : undefined;
}

function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
