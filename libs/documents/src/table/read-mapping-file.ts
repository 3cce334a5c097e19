import type { TellProgress } from '@akashi/domain/import-progress';
import {
  mappingFileFields,
  readMappingFile as readRows,
  type MappedCriterion,
  type MappingFileField,
  type MappingFileReading,
} from '@akashi/domain/mapping-file';
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

/** What a file of a mapping is, before anybody said what its columns are. */
export interface MappingFileLook {
  readonly preview: TablePreview;
  readonly proposed: TableMapping<MappingFileField>;
  /** Headings of the file as text: two files with the same are of one kind. */
  readonly headings: string;
}

/** How a file is to be read, and the criteria of both editions. */
export interface MappingFilePlan {
  readonly mapping: TableMapping<MappingFileField>;
  readonly olds: readonly MappedCriterion[];
  readonly news: readonly MappedCriterion[];
  /** Of a text file, where somebody chose it. */
  readonly encoding?: TableEncoding | null;
}

export interface MappingFileRead {
  /** With one of these, nothing below it is read. */
  readonly mappingFaults: readonly MappingFault<MappingFileField>[];
  readonly reading: MappingFileReading | null;
}

/** Looks at a file that maps two editions: what there is to map. */
export async function viewMappingFile(
  bytes: Uint8Array,
  encoding: TableEncoding | null = null,
): Promise<MappingFileLook> {
  const file = await readTable(bytes, tableLimits, encoding);
  refuseWithoutRows(file, mappingFileFields);
  return {
    preview: previewOf(file),
    proposed: proposeMapping(file, mappingFileFields),
    headings: headingFingerprint(file, mappingFileFields),
  };
}

/** Reads a file that maps two editions as it was told to. */
export async function readMappingFile(
  bytes: Uint8Array,
  { mapping, olds, news, encoding = null }: MappingFilePlan,
  tell?: TellProgress,
): Promise<MappingFileRead> {
  const file = await readTable(bytes, tableLimits, encoding, tell);
  tell?.({ step: 'check', done: 0, of: file.sheets.reduce((sum, { rows }) => sum + rows.length, 0) });
  const mappingFaults = checkMapping(file, mappingFileFields, mapping);
  return { mappingFaults, reading: mappingFaults.length > 0 ? null : readRows(file, mapping, olds, news) };
}
