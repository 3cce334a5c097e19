export const linkListFaultRules = [
  'link-list.number-missing',
  'link-list.number-cell',
  'link-list.number-unknown',
  'link-list.framework-unknown',
  'link-list.reference-cell',
  'link-list.reference-missing',
  'link-list.reference-unfit',
] as const;

export type LinkListFaultRule =
  | (typeof linkListFaultRules)[number]
  | 'cell.error-value'
  | 'cell.formula-without-value'
  | 'cell.too-long'
  | 'cell.struck-text'
  | 'cell.merged';

/** What of a list of links is not read, at its place. */
export interface LinkListFault {
  readonly rule: LinkListFaultRule;
  readonly sheet: string;
  readonly address: string;
  readonly value: string;
}
