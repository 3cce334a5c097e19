export const mappingFileFaultRules = [
  'mapping-file.numbers-missing',
  'mapping-file.number-cell',
  'mapping-file.number-is-date',
  'mapping-file.number-unknown',
  'mapping-file.number-twice',
  'mapping-file.several-on-both-sides',
  'mapping-file.kind-unknown',
  'mapping-file.kind-differs',
  'mapping-file.confirmed-unknown',
  'mapping-file.empty',
] as const;

export type MappingFileFaultRule =
  | (typeof mappingFileFaultRules)[number]
  | 'cell.error-value'
  | 'cell.formula-without-value'
  | 'cell.too-long'
  | 'cell.struck-text'
  | 'cell.merged';

/** Something that has to be corrected in the file before any of its rows becomes an entry. */
export interface MappingFileFault {
  readonly rule: MappingFileFaultRule;
  readonly sheet: string;
  readonly row: number | null;
  readonly address: string;
  readonly value: string;
}
