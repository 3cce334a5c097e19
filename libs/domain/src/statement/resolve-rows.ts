import { formatCriterionNumber, parseCriterionNumber, type Criterion, type CriterionNumber } from '../catalogue';
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
    criterion: of ? formatCriterionNumber(of) : null,
    value: cellOf(row, column),
  };
}

/** A number without its suffix is still that number; with another suffix it may be meant for another edition. */
function numberRule(number: CriterionNumber | null, criterion: Criterion | undefined): StatementRule | null {
  if (!number) return 'criterion.malformed';
  if (!criterion) return 'criterion.unknown';
  return number.suffix !== null && number.suffix !== criterion.suffix ? 'criterion.suffix-differs' : null;
}

function textFaults(row: StatementRow, criterion: Criterion | undefined): StatementFault[] {
  return statementColumns
    .filter((column) => !isStorableText(row.cells[column] ?? ''))
    .map((column) => faultAt('cell.not-storable', row, column, criterion));
}

/** Finds the criterion of each row. Every text is checked, also in rows that no criterion is found for. */
export function resolveRows(rows: readonly StatementRow[], criteria: readonly Criterion[]): ResolvedRows {
  const edition = new Map(criteria.map((criterion) => [criterion.key, criterion]));
  const byKey = new Map<string, StatementRow[]>();
  const faults: StatementFault[] = [];
  for (const row of rows) {
    const text = cellOf(row, 'criterion');
    const number = parseCriterionNumber(text);
    const criterion = number ? edition.get(number.key) : undefined;
    faults.push(...textFaults(row, criterion));
    const rule = text === '' ? 'criterion.missing' : numberRule(number, criterion);
    if (rule) faults.push(faultAt(rule, row, 'criterion', criterion));
    if (criterion) byKey.set(criterion.key, [...(byKey.get(criterion.key) ?? []), row]);
  }
  return { byKey, faults };
}
