import type { Technique, TestType } from '../control';
/** One procedure as a file gives it, for a criterion and a kind of test; `code` tells several of them apart. */
export interface ProcedureEntry {
  readonly criterionKey: string;
  readonly testType: TestType;
  readonly code: string;
  readonly techniques: readonly Technique[];
  readonly text: string;
  /** What a client is asked for, in words of the firm’s that leave it; null where the file has no column for it. */
  readonly asks: string | null;
  /** What a good answer shows, a line for each; null as before. */
  readonly shows: string | null;
}

export const procedureFaultRules = [
  'procedures.number-missing',
  'procedures.number-cell',
  'procedures.number-is-date',
  'procedures.code-cell',
  'procedures.code-is-date',
  'procedures.number-unknown',
  'procedures.number-not-tested',
  'procedures.test-type-missing',
  'procedures.test-type-unknown',
  'procedures.technique-unknown',
  'procedures.text-missing',
  'procedures.not-storable',
  'procedures.asks-repeat-text',
  'procedures.shows-without-asks',
  'procedures.twice',
  'procedures.empty',
  'procedures.too-many',
] as const;

export type ProcedureFaultRule =
  | (typeof procedureFaultRules)[number]
  | 'cell.error-value'
  | 'cell.formula-without-value'
  | 'cell.too-long'
  | 'cell.struck-text'
  | 'cell.merged';

/** Something that has to be corrected in the file before any of its procedures is taken in. */
export interface ProcedureFault {
  readonly rule: ProcedureFaultRule;
  readonly sheet: string;
  readonly row: number | null;
  readonly address: string;
  readonly value: string;
}
