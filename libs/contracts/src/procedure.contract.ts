import type { FileScan } from '@akashi/domain/control';
import type { Technique, TestType } from '@akashi/domain/control';
import type { ProcedureFault, ProcedureField } from '@akashi/domain/procedure';
import type { MappingFault, RowCounts, TableMapping, TablePreview } from '@akashi/domain/table';

/** A procedure as the list of an edition shows it, in the order of the criteria. */
export interface ProcedureRowView {
  id: string;
  criterionKey: string;
  number: string;
  labelJa: string;
  labelEn: string;
  testType: TestType;
  /** Tells several procedures of one criterion and kind of test apart. */
  code: string;
  techniques: Technique[];
  /** The beginning of its text. */
  beginning: string;
  version: number;
}

/** One version of a procedure, with the import that brought it. */
export interface ProcedureVersionView {
  version: number;
  techniques: Technique[];
  text: string;
  /** What a client is asked for, and what a good answer shows: the firm’s own words, which leave it. Empty where nothing is said. */
  asks: string;
  shows: string;
  fileName: string;
  rightsBasis: string;
  byName: string;
  importedAt: string;
}

/** A procedure with all of its versions, the newest first. */
export interface ProcedureView {
  id: string;
  editionId: string;
  criterionKey: string;
  number: string;
  testType: TestType;
  code: string;
  versions: ProcedureVersionView[];
}

/** A file that was sent in with procedures: what there is to map. Nothing of it is kept but the file. */
export interface ProcedureFileView {
  id: string;
  editionId: string;
  fileName: string;
  size: number;
  /** What the scanner said of it when it came. */
  scan: FileScan;
  preview: TablePreview;
  proposed: TableMapping<ProcedureField>;
  /** A mapping that somebody confirmed for a file with the same headings. */
  kept: { name: string; mapping: TableMapping<ProcedureField> } | null;
  /** Imports of the same file into this edition. */
  sameFile: { number: number; importedAt: string; byName: string }[];
}

/** What an import would make of the file. */
export interface ProcedurePreviewView {
  mappingFaults: MappingFault<ProcedureField>[];
  rows: RowCounts;
  /** Of the procedures read: those that are not there yet, that read differently, and that are there as they are. */
  added: number;
  changed: number;
  unchanged: number;
  /** Criteria of the edition that have a procedure in the file. */
  criteria: number;
  /** The first of them, in the order of the file. */
  faults: ProcedureFault[];
  faultTotal: number;
  /** How many imports the edition has had: told again with the import, which is refused when another came between. */
  version: number;
}

export interface ProcedureImportView {
  number: number;
  added: number;
  changed: number;
  unchanged: number;
}

/** How the firm reads a criterion, with what it wrote before; the newest version first. */
export interface InterpretationView {
  id: string;
  version: number;
  versions: { version: number; text: string; reason: string; byName: string; writtenAt: string }[];
}
