import { formatCriterionNumber, type Criterion } from '../catalogue';
import { isBlank, isStorableText } from '../firm';
import { codeOf, type IndividualControl } from './individual-control';
import type { StatementFault } from './statement-fault';
import { populationColumns, type PopulationColumn, type PopulationRow } from './statement-row';

/** A 同一母集団 as the statement describes it: several controls are sampled once because the client says why they are one. */
export interface StatedPopulation {
  code: string;
  name: string;
  reason: string;
}

export function readPopulations(rows: readonly PopulationRow[]): StatedPopulation[] {
  const stated = new Map<string, StatedPopulation>();
  for (const { cells } of rows) {
    const code = codeOf(cells.population ?? '');
    if (code === null || stated.has(code)) continue;
    stated.set(code, { code, name: cells.name?.trim() ?? '', reason: cells.reason?.trim() ?? '' });
  }
  return [...stated.values()];
}

/** The rows by their number, and what is wrong with the rows themselves. */
function rowsByCode(rows: readonly PopulationRow[]): { rowOf: Map<string, PopulationRow>; faults: StatementFault[] } {
  const rowOf = new Map<string, PopulationRow>();
  const faults: StatementFault[] = [];
  for (const row of rows) {
    const strange = populationColumns.filter((column) => !isStorableText(row.cells[column] ?? ''));
    faults.push(...strange.map((column) => at('cell.not-storable', row, column, row.cells[column] ?? '')));
    const code = codeOf(row.cells.population ?? '');
    if (code === null) continue;
    if (rowOf.has(code)) faults.push(at('population.repeated', row, 'population', code));
    else rowOf.set(code, row);
  }
  return { rowOf, faults };
}

function controlsByCode(controls: readonly IndividualControl[]): Map<string, IndividualControl[]> {
  const sharing = new Map<string, IndividualControl[]>();
  for (const control of controls) {
    const { populationCode: code } = control;
    if (code !== null) sharing.set(code, [...(sharing.get(code) ?? []), control]);
  }
  return sharing;
}

/** Controls are one population only where the client says why: from then on they are drawn from together. */
export function populationReasonFaults(
  rows: readonly PopulationRow[],
  controls: readonly IndividualControl[],
  criteria: ReadonlyMap<string, Criterion>,
): StatementFault[] {
  const { rowOf, faults } = rowsByCode(rows);
  for (const [code, [first, second]] of controlsByCode(controls)) {
    const row = rowOf.get(code);
    if (!first || !second || (row && !isBlank(row.cells.reason))) continue;
    if (row) faults.push(at('population.reason-missing', row, 'reason', ''));
    else faults.push({ ...inControls(first, criteria), value: code });
  }
  return faults;
}

function at(
  rule: 'cell.not-storable' | 'population.repeated' | 'population.reason-missing',
  { row }: PopulationRow,
  column: PopulationColumn,
  value: string,
): StatementFault {
  return { rule, sheet: 'populations', row, column, criterion: null, value };
}

function inControls({ row, criterionKey }: IndividualControl, criteria: ReadonlyMap<string, Criterion>) {
  const criterion = criteria.get(criterionKey);
  return {
    rule: 'population.reason-missing' as const,
    sheet: 'controls' as const,
    row,
    column: 'population' as const,
    criterion: criterion ? formatCriterionNumber(criterion) : null,
  };
}
