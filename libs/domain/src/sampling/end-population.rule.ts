import { refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import { isCounting, type PopulationEndedRefusal, type PopulationState } from './population-state';

export type EndPopulationRefusal =
  | 'test.fieldwork-not-open'
  | PopulationEndedRefusal
  | 'population.shows-finding'
  | 'population.end-without-reason'
  | ReasonRefusal;

export interface EndPopulationFacts {
  engagementState: EngagementState;
  populationState: PopulationState;
  /** Findings that rest on items of its sample and that nobody withdrew. */
  findings: number;
  reason: string;
}

/**
 * A population that turns out to be the wrong one is replaced or withdrawn, with the reason. A finding that rests on its items would
 * cite what was no part of the period: it is withdrawn first.
 */
export function mayEndPopulation(facts: EndPopulationFacts): Decision<EndPopulationRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('test.fieldwork-not-open');
  const counting = isCounting(facts.populationState);
  if (!counting.allowed) return counting;
  if (facts.findings > 0) return refuse('population.shows-finding');
  return statesReason(facts.reason, 'population.end-without-reason');
}
