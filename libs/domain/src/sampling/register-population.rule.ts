import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import type { LocalDate } from '../dates/local-date';

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

export type PopulationOriginRefusal =
  'population.source-missing' | 'population.extraction-date-missing' | 'population.extracted-before-its-end';

/** Where a population comes from: what a reviewer asks first. */
export interface PopulationOrigin {
  sourceSystem: string;
  extractedBy: string;
  extractedOn: LocalDate | null;
  /** The last day it is to cover: the end of the period, or of its part when the control changed in between. */
  coversUntil: LocalDate;
}

/**
 * A population is known to be complete when someone can say which system it comes from, who took it out and when, and
 * when that was not before the last day it covers.
 */
export function isKnownComplete(origin: PopulationOrigin): Decision<PopulationOriginRefusal> {
  const named = origin.sourceSystem.trim() !== '' && origin.extractedBy.trim() !== '';
  if (!named) return refuse('population.source-missing');
  if (origin.extractedOn === null) return refuse('population.extraction-date-missing');
  if (origin.extractedOn < origin.coversUntil) return refuse('population.extracted-before-its-end');
  return allow;
}
