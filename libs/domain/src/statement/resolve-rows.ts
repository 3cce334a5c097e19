import { NumberIndex, parseCriterionNumber, type Criterion, type NumberGrammar } from '../catalogue';
import { isStorableText } from '../firm';
import type { StatementFault } from './statement-fault';
import { cellOf, statementColumns, type StatementColumn, type StatementRow } from './statement-row';
import type { StatementRule } from './statement-rules';

/** The rows of the file by the criterion they answer, and the faults of those that answer none. */
export interface ResolvedRows {
  byKey: ReadonlyMap<string, readonly StatementRow[]>;
  faults: StatementFault[];
}

/** A fault in a cell of the list of controls. */
export function faultAt(
  rule: StatementRule,
  row: StatementRow,
  column: StatementColumn,
  of?: Criterion,
): StatementFault {
  return {
    rule,
    sheet: 'controls',
    row: row.row,
    column,
    criterion: of?.number ?? null,
    value: cellOf(row, column),
  };
}

/** A number without its suffix is still that number; with another suffix it may be meant for another edition. */
function numberRule(
  text: string,
  found: ReturnType<NumberIndex['find']>,
  grammar: NumberGrammar,
): StatementRule | null {
  if (text === '') return 'criterion.missing';
  if (found) return found.suffixDiffers ? 'criterion.suffix-differs' : null;
  // Only ISMAP's grammar tells a number that the edition does not have from what is no number at all.
  return grammar === 'ISMAP' && !parseCriterionNumber(text) ? 'criterion.malformed' : 'criterion.unknown';
}

function textFaults(row: StatementRow, criterion: Criterion | undefined): StatementFault[] {
  return statementColumns
    .filter((column) => !isStorableText(row.cells[column] ?? ''))
    .map((column) => faultAt('cell.not-storable', row, column, criterion));
}

/** Finds the criterion of each row. Every text is checked, also in rows that no criterion is found for. */
export function resolveRows(
  rows: readonly StatementRow[],
  criteria: readonly Criterion[],
  grammar: NumberGrammar = 'ISMAP',
): ResolvedRows {
  const edition = new NumberIndex(criteria);
  const byKey = new Map<string, StatementRow[]>();
  const faults: StatementFault[] = [];
  for (const row of rows) {
    const text = cellOf(row, 'criterion');
    const found = edition.find(text);
    const criterion = found?.criterion;
    faults.push(...textFaults(row, criterion));
    const rule = numberRule(text, found, grammar);
    if (rule) faults.push(faultAt(rule, row, 'criterion', criterion));
    if (criterion) byKey.set(criterion.key, [...(byKey.get(criterion.key) ?? []), row]);
  }
  return { byKey, faults };
}
