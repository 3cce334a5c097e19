import type { TestState } from '@akashi/domain/control';
import type { MatrixRow } from '@akashi/web-data';
import { plusDays } from '@akashi/web-platform';

/** Views every engagement has; their counts stand on the tabs. */
export const matrixViewIds = ['all', 'operation', 'mine', 'due', 'deviation', 'notes', 'review'] as const;

export type MatrixViewId = (typeof matrixViewIds)[number];

/** Who looks, and on which day. */
export interface ViewFacts {
  readonly userId: string;
  readonly today: string;
}

type Belongs = (row: MatrixRow, facts: ViewFacts) => boolean;

const dueWithinDays = 7;

/** A paper that was begun and not signed is as much to do as one that was not begun. */
const waitsForItsAuthor: ReadonlySet<TestState> = new Set(['not_started', 'in_progress', 'returned']);

/** Whether a row belongs to a view. */
export const matrixViews: Readonly<Record<MatrixViewId, Belongs>> = {
  all: () => true,
  operation: (row) => row.tests.some(({ type }) => type === 'OPERATION'),
  mine: (row, { userId }) => row.tests.some((test) => test.assigneeId === userId && waitsForItsAuthor.has(test.state)),
  due: (row, { today }) => row.dueOn !== null && row.dueOn <= plusDays(today, dueWithinDays),
  deviation: (row) => row.deviations > 0,
  notes: (row) => row.openNotes > 0,
  review: (row) => row.tests.some(({ state }) => state === 'prepared'),
};

/** How many rows each view holds. */
export function countViews(rows: readonly MatrixRow[], facts: ViewFacts): Record<MatrixViewId, number> {
  const count = (id: MatrixViewId) => rows.filter((row) => matrixViews[id](row, facts)).length;
  return Object.fromEntries(matrixViewIds.map((id) => [id, count(id)])) as Record<MatrixViewId, number>;
}
