import {
  checkLinkColumns,
  linkFields,
  proposeLinkColumns,
  readLinks,
  type LinkField,
  type LinksReading,
} from '@akashi/domain/framework-link';
import type { TellProgress } from '@akashi/domain/import-progress';
import {
  headingFingerprint,
  previewOf,
  type MappingFault,
  type TableEncoding,
  type TableMapping,
  type TablePreview,
} from '@akashi/domain/table';
import { readTable } from './read-table';
import { refuseWithoutRows } from './refuse-without-rows';
import { tableLimits } from './table-limits';

/** What a list of links is, before anybody said what its columns are. */
export interface LinkListLook {
  readonly preview: TablePreview;
  readonly proposed: TableMapping<LinkField>;
  /** Headings of the file as text: two files with the same are of one kind. */
  readonly headings: string;
}

export interface LinkListPlan {
  readonly mapping: TableMapping<LinkField>;
  readonly criteria: readonly { readonly key: string; readonly number: string }[];
  /** Of a text file, where somebody chose it. */
  readonly encoding: TableEncoding | null;
}

export interface LinkListReading {
  /** With one of these, nothing below it is read. */
  readonly mappingFaults: readonly MappingFault<LinkField>[];
  readonly reading: LinksReading | null;
  readonly headings: string;
  /** Places of the mapped sheets in the file. */
  readonly places: readonly number[];
}

/** Looks at a list of links: what there is to map. */
export async function viewLinkList(bytes: Uint8Array, encoding: TableEncoding | null): Promise<LinkListLook> {
  const file = await readTable(bytes, tableLimits, encoding);
  refuseWithoutRows(file, linkFields);
  return {
    preview: previewOf(file),
    proposed: proposeLinkColumns(file),
    headings: headingFingerprint(file, linkFields),
  };
}

/** Reads a list of links as it was told to. */
export async function readLinkList(
  bytes: Uint8Array,
  { mapping, criteria, encoding }: LinkListPlan,
  tell?: TellProgress,
): Promise<LinkListReading> {
  const file = await readTable(bytes, tableLimits, encoding, tell);
  tell?.({ step: 'check', done: 0, of: file.sheets.reduce((sum, { rows }) => sum + rows.length, 0) });
  const mappingFaults = checkLinkColumns(file, mapping);
  return {
    mappingFaults,
    reading: mappingFaults.length > 0 ? null : readLinks(file, mapping, criteria),
    headings: headingFingerprint(file, linkFields),
    places: mapping.sheets.map(({ sheet }) => file.sheets.findIndex(({ name }) => name === sheet)),
  };
}
