import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import { isCounting, type PopulationEndedRefusal, type PopulationState } from '../sampling/population-state';

export type RunMatchingRefusal =
  'test.fieldwork-not-open' | PopulationEndedRefusal | 'matching.no-rule' | 'matching.no-document';

export interface RunMatchingFacts {
  engagementState: EngagementState;
  populationState: PopulationState;
  hasRule: boolean;
  /** Items that have a document. */
  items: number;
}

/** Looking proposes and changes no result, so it may be done as often as somebody likes, with a rule and something to look at. */
export function mayRunMatching(facts: RunMatchingFacts): Decision<RunMatchingRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('test.fieldwork-not-open');
  const counting = isCounting(facts.populationState);
  if (!counting.allowed) return counting;
  if (!facts.hasRule) return refuse('matching.no-rule');
  return facts.items === 0 ? refuse('matching.no-document') : allow;
}
