import type { StatementColumn } from './statement-row';
import type { StatementFact } from './statement-fact';

/** Faults that keep a statement from being imported. */
export const blockingStatementRules = [
  'cell.not-storable',
  'criterion.missing',
  'criterion.malformed',
  'criterion.unknown',
  'criterion.suffix-differs',
  'criterion.duplicated',
  'criterion.unanswered',
  'choice.missing',
  'choice.unknown',
  'choice.on-heading',
  'choice.contradictory',
  'choice.objective-not-excludable',
  'choice.excluded-below-objective',
  'choice.selected-under-excluded',
  'reason.missing',
  'control.missing',
  'control.on-objective',
  'frequency.unknown',
  'frequency.missing',
  'mainTarget.unknown',
  'mainTarget.missing',
  'operation.unknown',
  'operation.contradicts-population',
  'population.malformed',
  'population.missing',
  'fact.missing',
  'fact.differs',
  'fact.not-a-date',
] as const;

/** What a client should be asked about, and what does not keep the statement from being imported. */
export const warningStatementRules = [
  'criterion.mandatory-not-selected',
  'criterion.part-not-selected',
  'control.not-selected',
  'population.frequencies-differ',
  'baseService.not-registered',
] as const;

export type StatementRule = (typeof blockingStatementRules)[number] | (typeof warningStatementRules)[number];

/**
 * A fault as data: which rule, where, and what stands there. `row` is null for what is missing in the file altogether;
 * `criterion` is the number as the edition prints it, null where a row has none.
 */
export interface StatementFault {
  rule: StatementRule;
  sheet: 'facts' | 'controls';
  row: number | null;
  column: StatementColumn | StatementFact;
  criterion: string | null;
  value: string;
}

export function isBlocking(fault: Pick<StatementFault, 'rule'>): boolean {
  return blockingStatementRules.some((rule) => rule === fault.rule);
}
