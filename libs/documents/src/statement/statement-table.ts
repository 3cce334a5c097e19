import type { TellProgress } from '@akashi/domain/import-progress';
import { statementFields, type StatementColumn } from '@akashi/domain/statement';
import {
  checkMapping,
  headingFingerprint,
  previewOf,
  proposeMapping,
  type MappingFault,
  type TableFile,
  type TableMapping,
  type TablePreview,
} from '@akashi/domain/table';
import { createHash } from 'node:crypto';
import { readTable } from '../table/read-table';
import { refuseWithoutRows } from '../table/refuse-without-rows';
import { tableLimits } from '../table/table-limits';
import { readMappedStatement } from './read-mapped-statement';
import type { StatementReading } from './statement-rows';

/** The first rows of a client's own workbook, with a mapping to begin with. */
export interface StatementTablePreview {
  readonly preview: TablePreview;
  readonly mapping: TableMapping<StatementColumn>;
  /** Hex: files of the same headings have the same. */
  readonly headingSha256: string;
}

export type MappedStatement =
  | { readonly kind: 'faults'; readonly faults: readonly MappingFault[] }
  | {
      readonly kind: 'read';
      readonly reading: StatementReading;
      readonly headingSha256: string;
      /** Place of each mapped sheet in the workbook. */
      readonly places: readonly number[];
    };

export async function previewStatementTable(bytes: Uint8Array): Promise<StatementTablePreview> {
  const file = await readTable(bytes);
  refuseWithoutRows(file, statementFields);
  return {
    preview: previewOf(file),
    mapping: proposeMapping(file, statementFields),
    headingSha256: headingsOf(file),
  };
}

/** The statement in a client's own workbook; what is wrong with the mapping is said before a row is read. */
export async function readStatementTable(
  bytes: Uint8Array,
  mapping: TableMapping<StatementColumn>,
  tell?: TellProgress,
): Promise<MappedStatement> {
  const file = await readTable(bytes, tableLimits, null, tell);
  const faults = checkMapping(file, statementFields, mapping);
  if (faults.length > 0) return { kind: 'faults', faults };
  const places = mapping.sheets.map(({ sheet }) => file.sheets.findIndex(({ name }) => name === sheet));
  return { kind: 'read', reading: readMappedStatement(file, mapping), headingSha256: headingsOf(file), places };
}

function headingsOf(file: TableFile): string {
  return createHash('sha256').update(headingFingerprint(file, statementFields)).digest('hex');
}
