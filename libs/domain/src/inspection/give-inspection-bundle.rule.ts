import { allow, refuse, type Decision } from '../decision';
import type { InspectionStanding } from './inspection-standing';

export type GiveInspectionBundleRefusal =
  'inspection.ended' | 'inspection.not-in-force' | 'inspection.engagement-not-opened' | 'inspector.ended';

export interface GiveInspectionBundleFacts {
  standing: InspectionStanding;
  /** The inspection names this engagement. */
  isOpened: boolean;
  /** The place of whoever it is made for was ended. */
  isInspectorEnded: boolean;
}

/** What an inspector may read they may be given to keep: of an engagement that is open to them, and while it is. */
export function mayGiveInspectionBundle(facts: GiveInspectionBundleFacts): Decision<GiveInspectionBundleRefusal> {
  const { standing, isOpened, isInspectorEnded } = facts;
  if (standing === 'ended' || standing === 'over') return refuse('inspection.ended');
  if (standing === 'not-begun') return refuse('inspection.not-in-force');
  if (!isOpened) return refuse('inspection.engagement-not-opened');
  return isInspectorEnded ? refuse('inspector.ended') : allow;
}
