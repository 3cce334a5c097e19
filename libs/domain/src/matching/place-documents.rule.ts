import { allow, refuse, type Decision } from '../decision';
import { mayChangeEvidence, type ChangeEvidenceRefusal } from '../control/change-evidence.rule';
import type { EngagementState } from '../engagement/engagement-state';
import { isCounting, type PopulationEndedRefusal, type PopulationState } from '../sampling/population-state';

export type PlaceDocumentsRefusal =
  | ChangeEvidenceRefusal
  | PopulationEndedRefusal
  | 'matching.nothing-to-place'
  | 'item.not-in-sample'
  | 'item.void'
  | 'matching.document-placed';

export interface PlaceDocumentsFacts {
  engagementState: EngagementState;
  reportApproved: boolean;
  populationState: PopulationState;
  /** The item of each document that is put to one, and whether it has that document already. */
  placed: readonly { inSample: boolean; isVoid: boolean; isPlaced: boolean }[];
  /** Documents that are taken away from their items. */
  ended: number;
}

/** A document is put to the item that it is of, as a person says; which one it may be is proposed and never decided. */
export function mayPlaceDocuments(facts: PlaceDocumentsFacts): Decision<PlaceDocumentsRefusal> {
  const open = mayChangeEvidence(facts);
  if (!open.allowed) return open;
  const counting = isCounting(facts.populationState);
  if (!counting.allowed) return counting;
  if (facts.placed.length + facts.ended === 0) return refuse('matching.nothing-to-place');
  if (facts.placed.some(({ inSample }) => !inSample)) return refuse('item.not-in-sample');
  if (facts.placed.some(({ isVoid }) => isVoid)) return refuse('item.void');
  return facts.placed.some(({ isPlaced }) => isPlaced) ? refuse('matching.document-placed') : allow;
}
