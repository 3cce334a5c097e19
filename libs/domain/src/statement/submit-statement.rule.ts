import { allow, refuse, type Decision } from '../decision';
import { closedRefusal, type ClosedEngagementRefusal, type EngagementState } from '../engagement/engagement-state';

export type SubmitStatementRefusal =
  ClosedEngagementRefusal | 'engagement.not-accepted' | 'engagement.already-issued' | 'statement.already-sent';

export interface SubmitStatementFacts {
  engagementState: EngagementState;
  /** The same file was handed in before. */
  wasSentBefore: boolean;
}

/** The client hands its statement in as often as it mends it, until the report is issued; what it says is looked at each time. */
export function maySubmitStatement(facts: SubmitStatementFacts): Decision<SubmitStatementRefusal> {
  const { engagementState: state } = facts;
  const closed = closedRefusal(state);
  if (closed) return refuse(closed);
  if (state === 'proposed') return refuse('engagement.not-accepted');
  if (state === 'issued' || state === 'handed_over') return refuse('engagement.already-issued');
  return facts.wasSentBefore ? refuse('statement.already-sent') : allow;
}
