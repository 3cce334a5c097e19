import type { RequestRow } from '@akashi/contracts';
import { awaitsCheck, isOverdue, requestStates, type RequestState } from '@akashi/domain/request';

/** What the list shows: a state, or what cuts across them. */
export type RequestPart = RequestState | 'all' | 'overdue' | 'to-check';

export interface RequestFilter {
  readonly part: RequestPart;
  /** An account at the client; empty for everybody, `nobody` for what was put to nobody. */
  readonly answerer: string;
  readonly words: string;
}

export const everything: RequestFilter = { part: 'all', answerer: '', words: '' };

export function filtered(rows: readonly RequestRow[], filter: RequestFilter, today: string): RequestRow[] {
  const words = folded(filter.words);
  return rows.filter(
    (row) =>
      isIn(row, filter.part, today) &&
      (filter.answerer === '' || (row.answererId ?? 'nobody') === filter.answerer) &&
      (words === '' ||
        folded([row.code, row.title, ...row.tests.map((test) => test.controlNumber)].join(' ')).includes(words)),
  );
}

/** How many there are of each state, in their order, and of what cuts across them. */
export function countsOf(rows: readonly RequestRow[], today: string) {
  const count = (part: RequestPart) => rows.filter((row) => isIn(row, part, today)).length;
  return {
    states: requestStates.map((state) => ({ state, count: count(state) })),
    overdue: count('overdue'),
    toCheck: count('to-check'),
  };
}

function isIn(row: RequestRow, part: RequestPart, today: string): boolean {
  if (part === 'all') return true;
  if (part === 'overdue') return isOverdue(row, today);
  return part === 'to-check' ? awaitsCheck(row.state) : row.state === part;
}

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
