import { isLocalDate, type LocalDate } from '../dates/local-date';
import { refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import { closedRefusal, type ClosedEngagementRefusal, type EngagementState } from './engagement-state';

export type EndOfProposalRefusal =
  | ClosedEngagementRefusal
  | 'engagement.not-proposed'
  | 'engagement.end-date-invalid'
  | 'engagement.end-date-in-future'
  | ReasonRefusal;

export interface EndOfProposalFacts {
  state: EngagementState;
  /** The day on which the firm decided, or the client told it. */
  on: LocalDate;
  today: LocalDate;
  reason: string;
}

/** What declining and withdrawing have in common: nothing has been accepted yet, the day has come, and the reason is kept. */
export function endOfProposal<Missing extends string>(
  facts: EndOfProposalFacts,
  missing: Missing,
): Decision<EndOfProposalRefusal | Missing> {
  const closed = closedRefusal(facts.state);
  if (closed) return refuse(closed);
  if (facts.state !== 'proposed') return refuse('engagement.not-proposed');
  if (!isLocalDate(facts.on)) return refuse('engagement.end-date-invalid');
  if (facts.on > facts.today) return refuse('engagement.end-date-in-future');
  return statesReason(facts.reason, missing);
}
