import { formatCriterionNumber, type Criterion } from '../catalogue';
import { isBlank } from '../firm';
import { codeOf, type IndividualControl } from './individual-control';
import type { StatementFault } from './statement-fault';
import type { PopulationColumn, PopulationRow } from './statement-row';

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

/** Controls are one population only where the client says why: from then on they are drawn from together. */
export function populationReasonFaults(
  rows: readonly PopulationRow[],
  controls: readonly IndividualControl[],
  criteria: ReadonlyMap<string, Criterion>,
): StatementFault[] {
  const faults: StatementFault[] = [];
  const rowOf = new Map<string, PopulationRow>();
  for (const row of rows) {
    const code = codeOf(row.cells.population ?? '');
    if (code === null) continue;
    if (rowOf.has(code)) faults.push(at('population.repeated', row, 'population', code));
    else rowOf.set(code, row);
  }
  const sharing = new Map<string, IndividualControl[]>();
  for (const control of controls) {
    if (control.populationCode === null) continue;
    sharing.set(control.populationCode, [...(sharing.get(control.populationCode) ?? []), control]);
  }
  for (const [code, shared] of sharing) {
    if (shared.length < 2) continue;
    const row = rowOf.get(code);
    if (row && !isBlank(row.cells.reason)) continue;
    if (row) faults.push(at('population.reason-missing', row, 'reason', ''));
    else faults.push({ ...inControls(shared[0]!, criteria), value: code });
  }
  return faults;
}

function at(
  rule: 'population.repeated' | 'population.reason-missing',
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
