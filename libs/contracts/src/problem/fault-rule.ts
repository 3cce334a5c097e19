import type { EditionFaultRule } from '@akashi/domain/catalogue';
import type { CatalogueFaultRule } from '@akashi/domain/edition-import';
import type { LinkListFaultRule } from '@akashi/domain/framework-link';
import type { MappingFileFaultRule } from '@akashi/domain/mapping-file';
import type { ProcedureFaultRule } from '@akashi/domain/procedure';
import type { RequestListFaultRule } from '@akashi/domain/request';
import type { StatementCellRule, StatementRule } from '@akashi/domain/statement';
import type { MappingFaultRule } from '@akashi/domain/table';

/** Why a file as a whole was not read. The readers of documents refuse with exactly these codes. */
export const documentFaultRules = [
  'not-a-zip',
  'wrong-type',
  'encrypted',
  'truncated',
  'damaged',
  'damaged-structure',
  'too-large',
  'bomb',
  'macro',
  'unsafe-xml',
  'wrong-layout',
  'unknown-encoding',
  'nul-character',
  'empty-file',
  'empty-header',
  'duplicate-header',
  'ragged-row',
  'duplicate-row',
  'too-many-rows',
  'workbook-too-long',
  'too-many-columns',
  'unterminated-quote',
  'text-after-quote',
  'control-character',
  'damaged-byte',
  'value-too-long',
  'no-records',
  'asked-encoding',
  'asked-sheet',
  'asked-delimiter',
  'asked-quotes',
  'asked-head',
  'asked-titles',
  'asked-footer',
  'asked-between',
  'asked-outside',
  'asked-undated',
  'no-such-column',
  'asked-equal-rows',
  'asked-struck',
  'asked-cells',
] as const;

export type DocumentFaultRule = (typeof documentFaultRules)[number];

/** What one cell of a workbook could not give. */
export type CellFaultRule = StatementCellRule;

/** Every rule the fault of an imported file may name. */
export type FaultRule =
  | CatalogueFaultRule
  | DocumentFaultRule
  | CellFaultRule
  | LinkListFaultRule
  | MappingFaultRule
  | MappingFileFaultRule
  | ProcedureFaultRule
  | RequestListFaultRule
  | StatementRule
  | EditionFaultRule;
