import type { LocalDate } from '../dates/local-date';
import { mainTargets, type MainTarget } from '../engagement/main-target';
import { frequencyCodes, type FrequencyCode } from '../engagement/frequency';
import { cellOf, type StatementRow } from './statement-row';
import { readValidity } from './validity';

/** 個別管理策: the client's own control, and the thing that is tested. */
export interface IndividualControl {
  /**
   * Number of the criterion and place among its controls (`9.2.1.3-1`): the same through the versions of a statement. The
   * text that a change inside the period brings carries its first day (`9.2.1.3-1@2026-08-01`): the text before keeps the
   * key that it had in versions which knew of no change, and the controls below keep theirs.
   */
  stableKey: string;
  criterionKey: string;
  /** Row of the sheet it was read from. */
  row: number;
  text: string;
  frequency: FrequencyCode | null;
  owner: string;
  mainTarget: MainTarget | null;
  /** Code of its 同一母集団; null when it has none. */
  populationCode: string | null;
  /** Registration number of the base service it is taken over from; null when it is the client's own. */
  inheritedFrom: string | null;
  /** The statement marks it for 運用状況評価. */
  operationClaimed: boolean;
  /** First and last day of this text inside the period; null where it is the period's own. */
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
}

export function isFrequency(code: string): code is FrequencyCode {
  return frequencyCodes.some((known) => known === code);
}

export function isMainTarget(code: string): code is MainTarget {
  return mainTargets.some((known) => known === code);
}

/** Codes of populations and base services are compared, so they are stored in one writing: narrow, upper case. */
export function codeOf(text: string): string | null {
  const code = text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
  return code === '' ? null : code;
}

/** Reads the individual control of a row under the key that its place gives it. */
export function readIndividualControl(row: StatementRow, criterionKey: string, stableKey: string): IndividualControl {
  const frequency = cellOf(row, 'frequency');
  const mainTarget = cellOf(row, 'mainTarget');
  const { from, to } = readValidity(row);
  return {
    stableKey,
    criterionKey,
    row: row.row,
    text: cellOf(row, 'control'),
    frequency: isFrequency(frequency) ? frequency : null,
    owner: cellOf(row, 'owner'),
    mainTarget: isMainTarget(mainTarget) ? mainTarget : null,
    populationCode: codeOf(cellOf(row, 'population')),
    inheritedFrom: codeOf(cellOf(row, 'baseService')),
    operationClaimed: cellOf(row, 'operation') === 'yes',
    validFrom: from,
    validTo: to,
  };
}
