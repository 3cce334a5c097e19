import { allow, refuse, type Decision } from '../decision';
import type { LocalDate } from '../dates/local-date';

export type RegisterPopulationRefusal =
  | 'population.code-taken'
  | 'population.empty'
  | 'population.larger-than-limit'
  | 'population.count-differs'
  | 'population.source-missing'
  | 'population.outside-period';

/** What the firm was told about a population file, and what it counted itself. */
export interface RegisterPopulationFacts {
  /** Another population of the engagement has this code already. */
  codeTaken: boolean;
  /** Data rows counted in the file, without the header. */
  rowCount: number;
  /** Rows the source system said it gave. */
  declaredCount: number;
  rowLimit: number;
  sourceSystem: string;
  extractedBy: string;
  from: LocalDate;
  to: LocalDate;
  periodStart: LocalDate;
  periodEnd: LocalDate;
}

/**
 * A population is accepted with its origin (which system, who extracted it), with as many rows as the source said it
 * has, and for a part of the assessment period and nothing outside it.
 */
export function mayRegisterPopulation(facts: RegisterPopulationFacts): Decision<RegisterPopulationRefusal> {
  if (facts.codeTaken) return refuse('population.code-taken');
  if (facts.rowCount < 1) return refuse('population.empty');
  if (facts.rowCount > facts.rowLimit) return refuse('population.larger-than-limit');
  if (facts.rowCount !== facts.declaredCount) return refuse('population.count-differs');
  if (facts.sourceSystem.trim() === '' || facts.extractedBy.trim() === '') return refuse('population.source-missing');
  const inside = facts.periodStart <= facts.from && facts.from <= facts.to && facts.to <= facts.periodEnd;
  return inside ? allow : refuse('population.outside-period');
}
