import type { StatementFact } from './statement-fact';
import type { PopulationColumn, StatementColumn } from './statement-row';
import type { StatementRule } from './statement-rules';

/**
 * A fault as data: which rule, where, and what stands there. `row` is null for what is missing in the file altogether;
 * `criterion` is the number as the edition prints it, null where a row has none.
 */
export interface StatementFault {
  rule: StatementRule;
  sheet: 'facts' | 'controls' | 'populations';
  row: number | null;
  column: StatementColumn | StatementFact | PopulationColumn;
  criterion: string | null;
  value: string;
  /** What the engagement's own record says, where the two can be compared. */
  registered?: string;
  /** How many rows it is true of, where one fault tells of many: an empty column. */
  rows?: number;
}

/** A rule broken by a cell of a row, before it is known which criterion the row answers. */
export type CellFault = [rule: StatementRule, column: StatementColumn];
