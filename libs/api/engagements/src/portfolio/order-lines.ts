import type { PortfolioQuery } from '@akashi/contracts';
import { engagementStates } from '@akashi/domain/engagement';
import { deadlineBands, outlooks, type PortfolioGroup, type PortfolioSort } from '@akashi/domain/portfolio';
import type { PortfolioLine } from './portfolio-lines';

/** Where a line stands: its group, what it is sorted by, its id. Two lines never stand at one place. */
type Place = readonly [group: string | number, key: string | number, id: string];

type Order = Pick<PortfolioQuery, 'sort' | 'order' | 'group'>;

/** Behind every date. */
const never = '9999-12-31';

const done = ({ tests: { total, prepared, reviewed } }: PortfolioLine) =>
  total === 0 ? -1 : (prepared + reviewed) / total;

const sortKeys: Readonly<Record<PortfolioSort, (line: PortfolioLine) => string | number>> = {
  due: ({ due, band }) => (band === 'none' ? never : (due?.date ?? never)),
  ends: ({ outlook }) => outlook.endsOn ?? never,
  name: ({ name }) => name,
  client: ({ clientName }) => clientName,
  leader: ({ leaderName }) => leaderName ?? '',
  phase: ({ state }) => engagementStates.indexOf(state),
  done,
};

const groupKeys: Readonly<Record<PortfolioGroup, (line: PortfolioLine) => string | number>> = {
  phase: ({ state }) => engagementStates.indexOf(state),
  deadline: ({ band }) => deadlineBands.indexOf(band),
  leader: ({ leaderName, leaderId }) => `${leaderName ?? ''} ${leaderId ?? ''}`,
  client: ({ clientName, clientId }) => `${clientName} ${clientId}`,
  outlook: ({ outlook }) => outlooks.indexOf(outlook.kind),
};

/** The lines in the order that was asked for: what is due first, first, without one. */
export function orderLines(lines: readonly PortfolioLine[], order: Order): PortfolioLine[] {
  const placed = lines.map((line) => ({ line, place: placeOf(line, order) }));
  return placed.sort((a, b) => compare(a.place, b.place, order)).map(({ line }) => line);
}

/**
 * The page after a place, and the place of its last line. A line that has moved or gone since takes none of the others along:
 * the next page begins behind the place, not behind so many lines. A place that nobody was given begins anew.
 */
export function pageOf(
  ordered: readonly PortfolioLine[],
  order: Order,
  after: string | undefined,
  size: number,
): { lines: PortfolioLine[]; next: string | null } {
  const place = after === undefined ? null : readPlace(after);
  const from = place ? ordered.findIndex((line) => compare(placeOf(line, order), place, order) > 0) : 0;
  const lines = from < 0 ? [] : ordered.slice(from, from + size);
  const last = lines.at(-1);
  const isLast = from < 0 || from + size >= ordered.length;
  return { lines, next: isLast || !last ? null : writePlace(placeOf(last, order)) };
}

function placeOf(line: PortfolioLine, { sort = 'due', group }: Order): Place {
  return [group ? groupKeys[group](line) : 0, sortKeys[sort](line), line.id];
}

/** Groups keep their order, whichever way their lines are sorted. */
function compare(a: Place, b: Place, { order = 'asc' }: Order): number {
  const way = order === 'asc' ? 1 : -1;
  return compareKeys(a[0], b[0]) || way * compareKeys(a[1], b[1]) || compareKeys(a[2], b[2]);
}

function compareKeys(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [String(a), String(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function writePlace(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function readPlace(text: string): Place | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    const isKey = (key: unknown) => typeof key === 'string' || typeof key === 'number';
    return Array.isArray(read) && read.length === 3 && read.every(isKey) ? (read as unknown as Place) : null;
  } catch {
    return null;
  }
}
