import type { SchemeRuleset } from '../engagement/scheme-ruleset';
import { codeOf, isFrequency, isMainTarget, type IndividualControl } from './individual-control';
import type { CellFault } from './statement-fault';
import { cellOf, type StatementColumn, type StatementRow } from './statement-row';
import { validityFaults, type Period } from './validity';

export interface ControlContext {
  mainTargets: SchemeRuleset['mainTargets'];
  /** Registration numbers of the base services the service stands on. */
  baseServices: readonly string[];
  /** 監査対象期間, where it is known. */
  period?: Period;
}

const populationCode = /^[A-Z0-9][A-Z0-9_-]{0,19}$/;

function listFaults(row: StatementRow): CellFault[] {
  const unknown = (column: StatementColumn, isKnown: (code: string) => boolean) =>
    cellOf(row, column) !== '' && !isKnown(cellOf(row, column));
  const faults: CellFault[] = [];
  if (unknown('frequency', isFrequency)) faults.push(['frequency.unknown', 'frequency']);
  if (unknown('mainTarget', isMainTarget)) faults.push(['mainTarget.unknown', 'mainTarget']);
  if (unknown('operation', (code) => code === 'yes' || code === 'no')) faults.push(['operation.unknown', 'operation']);
  return faults;
}

function populationFaults(row: StatementRow): CellFault[] {
  const code = codeOf(cellOf(row, 'population'));
  if (code === null) return [];
  if (!populationCode.test(code)) return [['population.malformed', 'population']];
  return cellOf(row, 'operation') === 'no' ? [['operation.contradicts-population', 'operation']] : [];
}

/** What a control marked for 運用状況評価 still has to say: how often it runs, what is looked at, from which population. */
function operationFaults(row: StatementRow, control: IndividualControl, context: ControlContext): CellFault[] {
  if (!control.operationClaimed && control.populationCode === null) return [];
  const faults: CellFault[] = [];
  if (cellOf(row, 'frequency') === '') faults.push(['frequency.missing', 'frequency']);
  if (cellOf(row, 'mainTarget') === '') faults.push(['mainTarget.missing', 'mainTarget']);
  const isSampled = control.mainTarget !== null && context.mainTargets[control.mainTarget].sampled;
  if (isSampled && control.populationCode === null) faults.push(['population.missing', 'population']);
  return faults;
}

/** The faults in the cells of a row that states an individual control. */
export function controlFaults(row: StatementRow, control: IndividualControl, context: ControlContext): CellFault[] {
  const faults = [...listFaults(row), ...populationFaults(row), ...validityFaults(row, context.period ?? null)];
  const from = control.inheritedFrom;
  if (from !== null && !context.baseServices.some((registered) => codeOf(registered) === from)) {
    faults.push(['baseService.not-registered', 'baseService']);
  }
  return from === null ? [...faults, ...operationFaults(row, control, context)] : faults;
}
