import type { RequestProposalView } from '@akashi/contracts';
import type { BegunRequest } from '../dialogs/request-dialog';

type Said = Pick<RequestProposalView, 'title' | 'wanted' | 'shows' | 'papers' | 'answererId'>;

/**
 * A request for papers that somebody comes from: in the words of the firm's procedures or of last year where those ask one thing for
 * all of these papers and nothing was asked yet. Where they ask several things, or nothing, the words are the writer's.
 */
export function requestForPapers(testIds: readonly string[], proposals: readonly Said[]): BegunRequest {
  const theirs = proposals.filter(({ papers }) => papers.some(({ id }) => testIds.includes(id)));
  const [one] = theirs;
  const isOfAll = testIds.every((id) => one?.papers.some((paper) => paper.id === id));
  if (!one || theirs.length > 1 || !isOfAll) return { testIds };
  const { title, wanted, shows, answererId } = one;
  return { testIds, title, wanted, shows, ...(answererId !== null && { answererId }) };
}
