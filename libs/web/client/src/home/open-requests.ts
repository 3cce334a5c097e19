import type { ClientRequestRow } from '@akashi/contracts';
import { awaitsAnswer } from '@akashi/domain/request';

/** What awaits an answer, in audits that go on: what came back first, then what is due first. */
export function openRequests(requests: readonly ClientRequestRow[]): ClientRequestRow[] {
  const rank = ({ state }: ClientRequestRow) => (state === 'returned' ? 0 : 1);
  return requests
    .filter(({ state, isOver }) => awaitsAnswer(state) && !isOver)
    .sort((a, b) => rank(a) - rank(b) || a.dueOn.localeCompare(b.dueOn) || a.code.localeCompare(b.code));
}
