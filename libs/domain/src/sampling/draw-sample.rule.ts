import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import type { AttributeFigures, SelectionMethod, SelectionRules } from '../engagement/selection-rules';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import { attributeSampleSize } from './attribute-sample-size';
import { arePicked, type PickedRowsRefusal } from './picked-rows';
import { isCounting, type PopulationEndedRefusal, type PopulationState } from './population-state';
import { isKnownComplete, type PopulationOrigin, type PopulationOriginRefusal } from './population-origin';

export type DrawSampleRefusal =
  | 'test.fieldwork-not-open'
  | PopulationOriginRefusal
  | ReasonRefusal
  | 'population.empty'
  | PopulationEndedRefusal
  | PickedRowsRefusal
  | 'sample.already-drawn'
  | 'sample.method-not-permitted'
  | 'sample.method-without-reason'
  | 'sample.rows-not-asked'
  | 'sample.too-many-for-all'
  | 'sample.attribute-figures-not-permitted'
  | 'sample.attribute-needs-a-seed'
  | 'sample.smaller-than-attribute-size'
  | 'sample.seed-not-committed'
  | 'sample.seed-differs-from-commitment'
  | 'sample.size-not-a-count'
  | 'sample.larger-than-population'
  | 'sample.below-table-without-reason'
  | 'sample.below-table-without-reviewer';

/** How a sample is taken. Specific rows are no sample: they have a verb of their own. */
export const sampleMethods = ['RANDOM', 'SYSTEMATIC', 'HAPHAZARD', 'ALL'] as const satisfies readonly SelectionMethod[];

export type SampleMethod = (typeof sampleMethods)[number];

/** Methods whose rows the seed says: anybody repeats them from the file. */
export const isSeeded = (method: SelectionMethod): boolean => method === 'RANDOM' || method === 'SYSTEMATIC';

export interface DrawSampleFacts {
  engagementState: EngagementState;
  populationState: PopulationState;
  populationSize: number;
  origin: PopulationOrigin;
  alreadyDrawn: boolean;
  method: SampleMethod;
  /** What the ruleset permits. */
  selection: SelectionRules;
  /** What an attribute sample is planned with; null where the size is none of attribute sampling. */
  attribute: AttributeFigures | null;
  /** How rows were picked by hand. */
  methodReason: string;
  /** Row numbers picked by hand; null where nobody picks. */
  pickedRows: readonly number[] | null;
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

/** Only what a seed draws is an attribute sample, with figures the ruleset has and as many items as they ask for. */
function attributeDecision(facts: DrawSampleFacts): Decision<DrawSampleRefusal> {
  const { attribute: planned, selection } = facts;
  if (!planned) return allow;
  if (!isSeeded(facts.method)) return refuse('sample.attribute-needs-a-seed');
  const isPermitted =
    selection.confidences.includes(planned.confidence) &&
    selection.tolerableRates.includes(planned.tolerable) &&
    planned.expected <= selection.mostExpected;
  const asked = isPermitted ? attributeSampleSize(planned) : null;
  if (asked === null) return refuse('sample.attribute-figures-not-permitted');
  const isEnough = facts.size >= Math.min(asked, facts.populationSize);
  return isEnough ? allow : refuse('sample.smaller-than-attribute-size');
}

function seedDecision({ committedSeedSha256, seedSha256 }: DrawSampleFacts): Decision<DrawSampleRefusal> {
  if (committedSeedSha256 === null) return refuse('sample.seed-not-committed');
  return committedSeedSha256 === seedSha256 ? allow : refuse('sample.seed-differs-from-commitment');
}

/** What each method asks for: a seed fixed beforehand, rows with the way of picking them, or few enough to take all. */
function methodDecision(facts: DrawSampleFacts): Decision<DrawSampleRefusal> {
  if (!facts.selection.methods.includes(facts.method)) return refuse('sample.method-not-permitted');
  if (facts.method === 'HAPHAZARD') {
    const reason = statesReason(facts.methodReason, 'sample.method-without-reason');
    if (!reason.allowed) return reason;
    const rows = facts.pickedRows ?? [];
    // Whoever picks says the size by it: one that is another was meant for other rows.
    return rows.length === facts.size ? arePicked(rows, { ...facts, inSample: [] }) : refuse('sample.rows-not-picked');
  }
  if (facts.pickedRows !== null) return refuse('sample.rows-not-asked');
  if (isSeeded(facts.method)) return seedDecision(facts);
  return facts.populationSize <= facts.selection.allUpTo ? allow : refuse('sample.too-many-for-all');
}

/**
 * A sample is taken once, by a method the scheme permits, from a population known to be complete; what a seed draws was fixed
 * before anyone could see which items it picks. Fewer items than the table asks for need a reason and a second person.
 */
export function mayDrawSample(facts: DrawSampleFacts): Decision<DrawSampleRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('test.fieldwork-not-open');
  const counting = isCounting(facts.populationState);
  if (!counting.allowed) return counting;
  if (facts.populationSize < 1) return refuse('population.empty');
  const known = isKnownComplete(facts.origin);
  if (!known.allowed) return known;
  if (facts.alreadyDrawn) return refuse('sample.already-drawn');
  const method = methodDecision(facts);
  if (!method.allowed) return method;
  const attribute = attributeDecision(facts);
  return attribute.allowed ? sizeDecision(facts) : attribute;
}
