import type { TellProgress } from '@akashi/domain/import-progress';
import {
  procedureFields,
  readProcedures,
  type ProcedureCriterion,
  type ProcedureField,
  type ProcedureReading,
} from '@akashi/domain/procedure';
import {
  checkMapping,
  headingFingerprint,
  previewOf,
  proposeMapping,
  type MappingFault,
  type TableEncoding,
  type TableMapping,
  type TablePreview,
} from '@akashi/domain/table';
import { readTable } from './read-table';
import { refuseWithoutRows } from './refuse-without-rows';
import { tableLimits } from './table-limits';

/** What a file of procedures is, before anybody said what its columns are. */
export interface ProcedureFileLook {
  readonly preview: TablePreview;
  readonly proposed: TableMapping<ProcedureField>;
  /** Headings of the file as text: two files with the same are of one kind. */
  readonly headings: string;
}

/** How a file is to be read, and the criteria that its procedures are for. */
export interface ProcedurePlan {
  readonly mapping: TableMapping<ProcedureField>;
  readonly criteria: readonly ProcedureCriterion[];
  /** Of a text file, where somebody chose it. */
  readonly encoding?: TableEncoding | null;
}

export interface ProcedureFileReading {
  /** With one of these, nothing below it is read. */
  readonly mappingFaults: readonly MappingFault<ProcedureField>[];
  readonly reading: ProcedureReading | null;
}

/** Looks at a file of procedures: what there is to map. */
export async function viewProcedureFile(
  bytes: Uint8Array,
  encoding: TableEncoding | null = null,
): Promise<ProcedureFileLook> {
  const file = await readTable(bytes, tableLimits, encoding);
  refuseWithoutRows(file, procedureFields);
  return {
    preview: previewOf(file),
    proposed: proposeMapping(file, procedureFields),
    headings: headingFingerprint(file, procedureFields),
  };
}

/** Reads a file of procedures as it was told to. */
export async function readProcedureFile(
  bytes: Uint8Array,
  { mapping, criteria, encoding = null }: ProcedurePlan,
  tell?: TellProgress,
): Promise<ProcedureFileReading> {
  const file = await readTable(bytes, tableLimits, encoding, tell);
  tell?.({ step: 'check', done: 0, of: file.sheets.reduce((sum, { rows }) => sum + rows.length, 0) });
  const mappingFaults = checkMapping(file, procedureFields, mapping);
  return { mappingFaults, reading: mappingFaults.length > 0 ? null : readProcedures(file, mapping, criteria) };
}
