import { refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';

export type EndInspectionRefusal = 'inspection.ended' | 'inspection.reason-missing' | ReasonRefusal;

/** It ends once, and for a reason that the record keeps; it is never taken up again. */
export function mayEndInspection(facts: { isEnded: boolean; reason: string }): Decision<EndInspectionRefusal> {
  if (facts.isEnded) return refuse('inspection.ended');
  return statesReason(facts.reason, 'inspection.reason-missing');
}
