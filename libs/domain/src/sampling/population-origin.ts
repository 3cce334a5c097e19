import type { LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';

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
