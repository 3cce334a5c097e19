import type { NumberGrammar } from '@akashi/domain/catalogue';
import {
  catalogueFieldsIn,
  languageHeadings,
  languageLimit,
  languageOfField,
  languagesOf,
  readCatalogueTable,
  readCatalogueTree,
  type CatalogueAnswer,
  type CatalogueColumn,
  type CatalogueReading,
} from '@akashi/domain/edition-import';
import type { TellProgress } from '@akashi/domain/import-progress';
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
import { DocumentFault } from '../document-fault';
import { readOscalCatalog, type OscalReading } from '../oscal/read-oscal-catalog';
import { decodeTableText } from './decode-table-text';
import { readTable } from './read-table';
import { refuseWithoutRows } from './refuse-without-rows';
import { tableLimits, type TableLimits } from './table-limits';

/** What a catalogue's file is, before anybody said what its columns are. */
export type CatalogueFileView =
  | {
      readonly kind: 'table';
      readonly preview: TablePreview;
      readonly proposed: TableMapping<CatalogueColumn>;
      /** Headings of the file as text: two files with the same are of one kind. */
      readonly headings: string;
    }
  | { readonly kind: 'oscal'; readonly title: string; readonly version: string; readonly reading: OscalReading };

/** How a file is to be read; a mapping is needed for a table alone. */
export interface CataloguePlan {
  readonly mapping: TableMapping<CatalogueColumn> | null;
  readonly grammar: NumberGrammar;
  readonly answers: readonly CatalogueAnswer[];
  /** Of a text file, where somebody chose it. */
  readonly encoding?: TableEncoding | null;
  /** Of a document that is a tree: the language of its words, where somebody said it. */
  readonly language?: string | null;
}

export interface CatalogueFileReading {
  readonly format: 'xlsx' | 'csv' | 'tsv' | 'oscal';
  /** With one of these, nothing below it is read. */
  readonly mappingFaults: readonly MappingFault<CatalogueColumn>[];
  readonly reading: CatalogueReading | null;
}

/** Looks at a catalogue's file: what there is to map. */
export async function viewCatalogueFile(
  bytes: Uint8Array,
  encoding: TableEncoding | null = null,
  limits: TableLimits = tableLimits,
): Promise<CatalogueFileView> {
  const json = jsonOf(bytes, limits);
  if (json !== null) {
    const { title, version, reading } = readOscalCatalog(json);
    return { kind: 'oscal', title, version, reading };
  }
  const file = await readTable(bytes, limits, encoding);
  const headings = languageHeadings(file);
  const languages = new Set([...headings.keys()].map(languageOfField).filter((tag) => tag !== null));
  const fields = catalogueFieldsIn([...languages].sort().slice(0, languageLimit), headings);
  refuseWithoutRows(file, fields);
  return {
    kind: 'table',
    preview: previewOf(file),
    proposed: proposeMapping(file, fields),
    headings: headingFingerprint(file, fields),
  };
}

/** Reads a catalogue's file as it was told to. */
export async function readCatalogueFile(
  bytes: Uint8Array,
  { mapping, grammar, answers, encoding = null, language = null }: CataloguePlan,
  tell?: TellProgress,
  limits: TableLimits = tableLimits,
): Promise<CatalogueFileReading> {
  const json = jsonOf(bytes, limits);
  if (json !== null) {
    const { entries } = readOscalCatalog(json, language);
    tell?.({ step: 'check', done: 0, of: entries.length });
    const reading = readCatalogueTree(entries, answers);
    return { format: 'oscal', mappingFaults: [], reading };
  }
  const file = await readTable(bytes, limits, encoding, tell);
  const rows = file.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  tell?.({ step: 'check', done: 0, of: rows });
  const mappingFaults = checkMapping(
    file,
    catalogueFieldsIn(mapping ? languagesOf(mapping) : []),
    mapping ?? { sheets: [] },
  );
  if (mappingFaults.length > 0 || !mapping) return { format: file.format, mappingFaults, reading: null };
  return { format: file.format, mappingFaults, reading: readCatalogueTable(file, mapping, grammar, answers) };
}

/** The text of a file that begins as JSON does; null for any other. */
function jsonOf(bytes: Uint8Array, limits: TableLimits): string | null {
  if (bytes.length > limits.fileBytes)
    throw new DocumentFault('too-large', { limit: limits.fileBytes, found: bytes.length });
  const marks = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/;
  const first = Buffer.from(bytes.subarray(0, 64))
    .toString('latin1')
    .replace(marks, '')
    .replaceAll('\0', '')
    .trimStart();
  return first.startsWith('{') ? decodeTableText(bytes).text : null;
}
