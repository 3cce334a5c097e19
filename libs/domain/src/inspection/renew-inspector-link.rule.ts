import { allow, refuse, type Decision } from '../decision';
import type { InspectionStanding } from './inspection-standing';

export type RenewInspectorLinkRefusal = 'inspection.ended' | 'inspector.ended' | 'inspector.already-joined';

export interface RenewInspectorLinkFacts {
  standing: InspectionStanding;
  isEnded: boolean;
  hasJoined: boolean;
}

/** Whoever has not come in by their link gets another, lost or run out: not once they came in, and not to an inspection that is over. */
export function mayRenewInspectorLink(facts: RenewInspectorLinkFacts): Decision<RenewInspectorLinkRefusal> {
  if (facts.standing === 'ended' || facts.standing === 'over') return refuse('inspection.ended');
  if (facts.isEnded) return refuse('inspector.ended');
  return facts.hasJoined ? refuse('inspector.already-joined') : allow;
}
