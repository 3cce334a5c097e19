import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import { isCounting, type PopulationEndedRefusal, type PopulationState } from '../sampling/population-state';
import { isTolerance, matchWaysOf, type MatchField } from './match-field';

export type SetMatchingRefusal =
  'test.fieldwork-not-open' | PopulationEndedRefusal | 'matching.no-field' | 'matching.field-invalid';

export interface SetMatchingFacts {
  engagementState: EngagementState;
  populationState: PopulationState;
  /** Columns of the population. */
  columns: number;
  /** The attributes that its papers look at. */
  attributes: readonly string[];
  fields: readonly MatchField[];
}

/** A rule names columns that the population has, each once, and compares each in a way that its kind knows, with a tolerance that it can hold. */
export function maySetMatching(facts: SetMatchingFacts): Decision<SetMatchingRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('test.fieldwork-not-open');
  const counting = isCounting(facts.populationState);
  if (!counting.allowed) return counting;
  if (facts.fields.length === 0) return refuse('matching.no-field');
  const isOnce = new Set(facts.fields.map(({ column }) => column)).size === facts.fields.length;
  return isOnce && facts.fields.every((field) => isField(field, facts)) ? allow : refuse('matching.field-invalid');
}

function isField(field: MatchField, { columns, attributes }: SetMatchingFacts): boolean {
  const isColumn = Number.isInteger(field.column) && field.column >= 1 && field.column <= columns;
  const isKnown = field.attributes.every((attribute) => attributes.includes(attribute));
  return isColumn && isKnown && matchWaysOf(field.kind).includes(field.way) && isTolerance(field);
}
