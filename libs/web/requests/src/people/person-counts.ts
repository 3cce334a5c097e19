import type { RequestRow } from '@akashi/contracts';
import { everything, filtered, type RequestFilter, type RequestPart } from '../list/request-filter';

/** What is counted of a person, each a filter of the list. */
export const countedParts = ['open', 'overdue', 'returned'] as const satisfies readonly RequestPart[];

export interface PersonCounts {
  readonly id: string;
  /** Null for what was put to nobody. */
  readonly name: string | null;
  readonly counts: readonly {
    readonly part: (typeof countedParts)[number];
    readonly count: number;
    readonly filter: RequestFilter;
  }[];
}

/** Who answers at the client, or who asks at the firm: with how many of each, whoever has most open first. */
export function personCounts(rows: readonly RequestRow[], by: 'answerer' | 'asker', today: string): PersonCounts[] {
  const people = new Map<string, string | null>();
  for (const row of rows) {
    if (by === 'answerer') people.set(row.answererId ?? 'nobody', row.answererName);
    else people.set(row.askedBy, row.askedByName);
  }
  const all = [...people].map(([id, name]): PersonCounts => {
    const counts = countedParts.map((part) => {
      const filter: RequestFilter = { ...everything, part, [by]: id };
      return { part, filter, count: filtered(rows, filter, today).length };
    });
    return { id, name, counts };
  });
  const open = ({ counts }: PersonCounts) => counts[0]!.count;
  return all.sort((one, other) => open(other) - open(one) || (one.name ?? '').localeCompare(other.name ?? '', 'ja'));
}
