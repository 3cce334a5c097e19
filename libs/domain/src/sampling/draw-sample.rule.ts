import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import { isCounting, type PopulationEndedRefusal, type PopulationState } from './population-state';
import { isKnownComplete, type PopulationOrigin, type PopulationOriginRefusal } from './population-origin';

export type DrawSampleRefusal =
  | 'test.fieldwork-not-open'
  | PopulationOriginRefusal
  | ReasonRefusal
  | 'population.empty'
  | PopulationEndedRefusal
  | 'sample.already-drawn'
  | 'sample.seed-not-committed'
  | 'sample.seed-differs-from-commitment'
  | 'sample.size-not-a-count'
  | 'sample.larger-than-population'
  | 'sample.below-table-without-reason'
  | 'sample.below-table-without-reviewer';

export interface DrawSampleFacts {
  engagementState: EngagementState;
  populationState: PopulationState;
  populationSize: number;
  origin: PopulationOrigin;
  alreadyDrawn: boolean;
  /** Hex SHA-256 of the seed as the ledger had it before the population was frozen; null when it is not there. */
  committedSeedSha256: string | null;
  /** Hex SHA-256 of the seed about to be used. */
  seedSha256: string;
  size: number;
  /** What the ruleset's table asks for. */
  tableSize: number;
  sizeReason: string;
  drawnById: string;
  /** Who agreed to a size below the table; null when nobody did. */
  sizeAgreedById: string | null;
}

function sizeDecision(facts: DrawSampleFacts): Decision<DrawSampleRefusal> {
  if (!Number.isSafeInteger(facts.size) || facts.size < 1) return refuse('sample.size-not-a-count');
  if (facts.size > facts.populationSize) return refuse('sample.larger-than-population');
  if (facts.size >= facts.tableSize) return allow;
  const reason = statesReason(facts.sizeReason, 'sample.below-table-without-reason');
  if (!reason.allowed) return reason;
  const agreedByAnother = facts.sizeAgreedById !== null && facts.sizeAgreedById !== facts.drawnById;
  return agreedByAnother ? allow : refuse('sample.below-table-without-reviewer');
}

/**
 * A sample is drawn once, from a population known to be complete, with a seed that was fixed before anyone could see
 * which items it picks. Fewer items than the table asks for need a reason and a second person.
 */
export function mayDrawSample(facts: DrawSampleFacts): Decision<DrawSampleRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('test.fieldwork-not-open');
  const counting = isCounting(facts.populationState);
  if (!counting.allowed) return counting;
  if (facts.populationSize < 1) return refuse('population.empty');
  const known = isKnownComplete(facts.origin);
  if (!known.allowed) return known;
  if (facts.alreadyDrawn) return refuse('sample.already-drawn');
  if (facts.committedSeedSha256 === null) return refuse('sample.seed-not-committed');
  if (facts.committedSeedSha256 !== facts.seedSha256) return refuse('sample.seed-differs-from-commitment');
  return sizeDecision(facts);
}
