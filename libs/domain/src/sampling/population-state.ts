import { allow, refuse, type Decision } from '../decision';

/** Replaced by a version that names it, or withdrawn: either stays on file and counts for nothing. */
export const populationStates = ['registered', 'frozen', 'superseded', 'withdrawn'] as const;

export type PopulationState = (typeof populationStates)[number];

export type PopulationEndedRefusal = 'population.superseded' | 'population.withdrawn';

/** Work is done on a population that counts; whatever was done on one that ended stays as it is. */
export function isCounting(state: PopulationState): Decision<PopulationEndedRefusal> {
  return state === 'superseded' || state === 'withdrawn' ? refuse(`population.${state}`) : allow;
}
