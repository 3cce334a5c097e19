import { refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';

export type LiftHoldRefusal = 'hold.not-in-force' | 'hold.setter-lifts' | 'hold.reason-missing' | ReasonRefusal;

/** Another than who set it lifts it, with the reason; once lifted it is over, and a new matter is a hold of its own. */
export function mayLiftHold(facts: {
  isInForce: boolean;
  setById: string;
  lifterId: string;
  reason: string;
}): Decision<LiftHoldRefusal> {
  if (!facts.isInForce) return refuse('hold.not-in-force');
  if (facts.setById === facts.lifterId) return refuse('hold.setter-lifts');
  return statesReason(facts.reason, 'hold.reason-missing');
}
