import { allow, refuse, type Decision } from '../decision';

export type RequireFactorRefusal = 'factor.requirement-unchanged';

/** Asked for or not: saying again what is so already changes nothing, and leaves no entry. */
export function mayRequireFactor(facts: { isRequired: boolean; wanted: boolean }): Decision<RequireFactorRefusal> {
  return facts.isRequired === facts.wanted ? refuse('factor.requirement-unchanged') : allow;
}
