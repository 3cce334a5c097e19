import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';

export type RegisterPopulationRefusal =
  | 'test.fieldwork-not-open'
  | 'population.code-taken'
  | 'population.empty'
  | 'population.larger-than-limit'
  | 'population.count-differs';

export interface RegisterPopulationFacts {
  engagementState: EngagementState;
  /** Another current population of the engagement has this code. */
  codeTaken: boolean;
  /** Data rows counted in the file, without the header. */
  rowCount: number;
  /** Rows the source system said it gave; null when it gave no figure. */
  declaredCount: number | null;
  rowLimit: number;
}

/** A population is taken in under a code of its own, with exactly as many rows as its source said it has. */
export function mayRegisterPopulation(facts: RegisterPopulationFacts): Decision<RegisterPopulationRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('test.fieldwork-not-open');
  if (facts.codeTaken) return refuse('population.code-taken');
  if (facts.rowCount < 1) return refuse('population.empty');
  if (facts.rowCount > facts.rowLimit) return refuse('population.larger-than-limit');
  if (facts.declaredCount !== null && facts.declaredCount !== facts.rowCount) return refuse('population.count-differs');
  return allow;
}
