import type { FileScan } from '@akashi/domain/control';
import type { ReceiveTableQuery } from './edition.contract';
import type { MappingSums } from '@akashi/domain/edition-mapping';
import type { ConfirmedBy, MappingFileFault, MappingFileField } from '@akashi/domain/mapping-file';
import type { MappingFault, RowCounts, TableMapping, TablePreview } from '@akashi/domain/table';

export interface MappingFileQuery {
  /** The edition that is mapped to. */
  to: string;
}

export interface ReceiveMappingQuery extends MappingFileQuery, ReceiveTableQuery {}

export interface ExportMappingQuery extends MappingFileQuery {
  format: 'xlsx' | 'csv';
  lang?: 'ja' | 'en';
}

export interface PreviewMappingBody {
  mapping: TableMapping<MappingFileField>;
}

export interface ImportMappingBody extends PreviewMappingBody {
  /** Which entries of the file count as confirmed, in the importer's name. */
  confirmed: ConfirmedBy;
  /** Under which name the columns are kept for the next file with these headings; null when they are not. */
  keepMappingAs: string | null;
  /** Of the mapping that was there when the file was looked at; 0 for none. */
  version: number;
}

/** A file that was sent in to map two editions: what there is to map. Nothing of it is kept but the file. */
export interface MappingFileView {
  id: string;
  from: { id: string; titleJa: string; titleEn: string };
  to: { id: string; titleJa: string; titleEn: string };
  fileName: string;
  size: number;
  /** What the scanner said of it when it came. */
  scan: FileScan;
  preview: TablePreview;
  proposed: TableMapping<MappingFileField>;
  /** Columns that somebody confirmed for a file with the same headings. */
  kept: { name: string; mapping: TableMapping<MappingFileField> } | null;
}

/** What an import would make of the file. */
export interface MappingFilePreviewView {
  mappingFaults: MappingFault<MappingFileField>[];
  rows: RowCounts;
  /** Of the whole mapping: what the file names together with what would be proposed beside it. */
  sums: MappingSums;
  /** Entries that the file names, and of them those that it marks as confirmed. */
  named: number;
  marked: number;
  /** Entries that would be proposed, of criteria that the file does not name. */
  proposed: number;
  /** Entries of the mapping that is there now to which somebody has said yes. */
  answered: number;
  /** The first of them, in the order of the file. */
  faults: MappingFileFault[];
  faultTotal: number;
  /** Of the mapping that is there now; 0 for none. Told again with the import. */
  version: number;
}
