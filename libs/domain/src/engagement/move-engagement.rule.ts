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

/** A report that was issued is corrected in reporting, and the engagement goes back to where it stood. */
const movesOfCorrection: readonly (readonly [from: EngagementState, to: EngagementState])[] = [
  ['issued', 'in_reporting'],
  ['handed_over', 'in_reporting'],
  ['in_reporting', 'issued'],
  ['in_reporting', 'handed_over'],
];

export type MoveEngagementRefusal = ClosedEngagementRefusal | 'engagement.step-not-allowed';

/** An engagement goes one step at a time, and never back past what has left the firm but to correct a report. */
export function mayMoveEngagement(facts: {
  from: EngagementState;
  to: EngagementState;
  /** The step opens or ends a correction. */
  isCorrection?: boolean;
}): Decision<MoveEngagementRefusal> {
  const closed = closedRefusal(facts.from);
  if (closed) return refuse(closed);
  const isMove = facts.isCorrection
    ? movesOfCorrection.some(([from, to]) => from === facts.from && to === facts.to)
    : moves[facts.from].includes(facts.to);
  return isMove ? allow : refuse('engagement.step-not-allowed');
}
