import type { Decision } from '../decision';
import { endOfProposal, type EndOfProposalFacts, type EndOfProposalRefusal } from './end-of-proposal';

export type DeclineEngagementRefusal = EndOfProposalRefusal | 'engagement.decline-reason-missing';

/** The firm may turn down what it has not accepted, and says why: an interest, no qualified people, a client it will not serve. */
export function mayDeclineEngagement(facts: EndOfProposalFacts): Decision<DeclineEngagementRefusal> {
  return endOfProposal(facts, 'engagement.decline-reason-missing');
}
