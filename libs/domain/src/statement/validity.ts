import { addDays, parseLocalDate, type LocalDate } from '../dates';
import type { CellFault } from './statement-fault';
import { cellOf, type StatementColumn, type StatementRow } from './statement-row';

/** The days a text of a control was in force; null on a side where it is the period's own end. */
export interface Validity {
  from: LocalDate | null;
  to: LocalDate | null;
}

export interface Period {
  from: LocalDate;
  to: LocalDate;
}

export function readValidity(row: StatementRow): Validity {
  return { from: parseLocalDate(cellOf(row, 'validFrom')), to: parseLocalDate(cellOf(row, 'validTo')) };
}

/**
 * A control that changes inside the period stands in two rows: the text before with its last day, the text after with its
 * first. The second follows the first when it begins on the day after it ended.
 */
export function follows(later: Validity, earlier: Validity): boolean {
  return later.from !== null && earlier.to !== null && later.from === addDays(earlier.to, 1);
}

/** What is wrong with the days of one row. */
export function validityFaults(row: StatementRow, period: Period | null): CellFault[] {
  const { from, to } = readValidity(row);
  const unread = (['validFrom', 'validTo'] as const).filter(
    (column) => cellOf(row, column) !== '' && parseLocalDate(cellOf(row, column)) === null,
  );
  if (unread.length > 0) return unread.map((column): CellFault => ['validity.not-a-date', column]);
  if (from !== null && to !== null && to < from) return [['validity.reversed', 'validTo']];
  const isOutside = (day: LocalDate | null) =>
    period !== null && day !== null && (day < period.from || day > period.to);
  const outside: [StatementColumn, LocalDate | null][] = [
    ['validFrom', from],
    ['validTo', to],
  ];
  return outside.flatMap(([column, day]): CellFault[] => (isOutside(day) ? [['validity.outside-period', column]] : []));
}

/** Two texts of one control are drawn from two populations: what was done before the change is no sample of what came after. */
export function changeFaults(
  before: { populationCode: string | null },
  after: { populationCode: string | null },
): CellFault[] {
  const isSame = before.populationCode !== null && before.populationCode === after.populationCode;
  return isSame ? [['validity.same-population', 'population']] : [];
}
