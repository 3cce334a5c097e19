import type { RequestRow } from '@akashi/contracts';
import { awaitsCheck, isOverdue, requestStates, type RequestState } from '@akashi/domain/request';

/** What the list shows: a state, or what cuts across them. `open` is whatever was sent and is not settled. */
export type RequestPart = RequestState | 'all' | 'open' | 'overdue' | 'to-check';

export const requestParts: readonly RequestPart[] = [...requestStates, 'all', 'open', 'overdue', 'to-check'];

export interface RequestFilter {
  readonly part: RequestPart;
  /** An account at the client; empty for everybody, `nobody` for what was put to nobody. */
  readonly answerer: string;
  /** An account of the firm; empty for everybody. */
  readonly asker: string;
  /** One day by which they are due; empty for every day. */
  readonly dueOn: string;
  readonly words: string;
}

export const everything: RequestFilter = { part: 'all', answerer: '', asker: '', dueOn: '', words: '' };

export function filtered(rows: readonly RequestRow[], filter: RequestFilter, today: string): RequestRow[] {
  const words = folded(filter.words);
  return rows.filter(
    (row) =>
      isIn(row, filter.part, today) &&
      isOf(row, filter) &&
      (words === '' ||
        folded([row.code, row.title, ...row.tests.map((test) => test.controlNumber)].join(' ')).includes(words)),
  );
}

/** Who of the firm asks for something among these, as a choice. */
export function askersOf(rows: readonly RequestRow[]): { value: string; label: string }[] {
  const names = new Map(rows.map(({ askedBy, askedByName }) => [askedBy, askedByName]));
  return [...names].map(([value, label]) => ({ value, label }));
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

function isOf(row: RequestRow, { answerer, asker, dueOn }: RequestFilter): boolean {
  if (answerer !== '' && (row.answererId ?? 'nobody') !== answerer) return false;
  if (asker !== '' && row.askedBy !== asker) return false;
  return dueOn === '' || row.dueOn === dueOn;
}

function isIn(row: RequestRow, part: RequestPart, today: string): boolean {
  if (part === 'all') return true;
  if (part === 'overdue') return isOverdue(row, today);
  if (part === 'open') return !['draft', 'accepted', 'withdrawn'].includes(row.state);
  return part === 'to-check' ? awaitsCheck(row.state) : row.state === part;
}

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
