import { allow, refuse, type Decision } from '../decision';
import { closedRefusal, type ClosedEngagementRefusal, type EngagementState } from './engagement-state';

/** From a state to the next; fieldwork is opened again while nothing has been issued. What is closed stays closed. */
const moves: Readonly<Record<EngagementState, readonly EngagementState[]>> = {
  proposed: ['accepted', 'declined', 'withdrawn'],
  accepted: ['planned'],
  planned: ['in_fieldwork'],
  in_fieldwork: ['in_reporting'],
  in_reporting: ['issued', 'in_fieldwork'],
  issued: ['handed_over'],
  handed_over: ['archived'],
  archived: [],
  declined: [],
  withdrawn: [],
};

export type MoveEngagementRefusal = ClosedEngagementRefusal | 'engagement.step-not-allowed';

/** An engagement goes one step at a time, and never back past what has left the firm. */
export function mayMoveEngagement(facts: {
  from: EngagementState;
  to: EngagementState;
}): Decision<MoveEngagementRefusal> {
  const closed = closedRefusal(facts.from);
  if (closed) return refuse(closed);
  return moves[facts.from].includes(facts.to) ? allow : refuse('engagement.step-not-allowed');
}
