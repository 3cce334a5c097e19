import type { Decision } from '../decision';
import { endOfProposal, type EndOfProposalFacts, type EndOfProposalRefusal } from './end-of-proposal';

export type WithdrawEngagementRefusal = EndOfProposalRefusal | 'engagement.withdrawal-reason-missing';

/** The client may take back what the firm has not accepted; what it told us is kept as the reason. */
export function mayWithdrawEngagement(facts: EndOfProposalFacts): Decision<WithdrawEngagementRefusal> {
  return endOfProposal(facts, 'engagement.withdrawal-reason-missing');
}
