import type { FrequencyCode } from '@akashi/domain/engagement';
import type { AttributeResult, PopulationState } from '@akashi/domain/sampling';
import type {
  ControlTotal,
  CutRows,
  FileRow,
  PopulationFileChoices,
  ReadingNotice,
  ReadingSubject,
} from '@akashi/domain/population-file';
import type { RecordedTestView } from './recorded-test.contract';

export interface PopulationRowView {
  id: string;
  code: string;
  versionNo: number;
  name: string;
  frequency: FrequencyCode;
  state: PopulationState;
  rowCount: number;
  fileName: string;
  fileSha256: string;
  fileEncoding: string;
  /** How many items the ruleset's table asks for. */
  tableSize: number;
  itemTotal: number;
  itemDone: number;
  testCount: number;
  registeredAt: string;
  frozenAt: string | null;
  version: number;
}

/** How a population's file was read: what was decided, and what was left out by it. */
export interface PopulationReadingFacts {
  /** Names the form in which rows are read, so that a draw can be repeated. */
  form: string;
  choices: PopulationFileChoices;
  /** What a person chose; everything else was found without doubt. */
  decided: ReadingSubject[];
  titles: FileRow[];
  footers: FileRow[];
  /** How much of them is not kept here, but in the file; absent where all is. */
  cut?: { titles: CutRows; footers: CutRows };
  controlTotals: ControlTotal[];
  /** Rows that another row equals in every column. */
  equalRows: number;
  notices: ReadingNotice[];
}

export interface PopulationView extends PopulationRowView {
  sourceSystem: string;
  queryNote: string;
  extractedOn: string | null;
  extractedBy: string;
  coversUntil: string;
  header: string[];
  /** Null for a population from before it was asked. */
  reading: PopulationReadingFacts | null;
  seedSha256: string;
  registeredByName: string;
  draws: DrawView[];
  tests: PopulationTestView[];
  items: SampleItemView[];
}

export interface DrawView {
  id: string;
  ordinal: number;
  algorithm: string;
  /** Revealed by the draw: before it, only its SHA-256 is known. */
  seedHex: string;
  /** Items in the sample after this draw. */
  size: number;
  rule: string;
  reason: string;
  drawnBy: string;
  drawnByName: string;
  drawnAt: string;
}

export interface PopulationTestView {
  testId: string;
  testVersion: number;
  type: string;
  controlNumber: string;
  attributes: { attribute: string; name: string }[];
}

export interface ItemResultView {
  testId: string;
  attribute: string;
  result: AttributeResult;
  note: string;
  recordedBy: string;
  version: number;
}

export interface SampleItemView {
  id: string;
  rank: number;
  /** The first row under the header is row 1. */
  rowNumber: number;
  cells: string[];
  voidReason: string | null;
  results: ItemResultView[];
  version: number;
}

export interface RecordedItemsView extends RecordedTestView {
  itemTotal: number;
  itemDone: number;
  deviationCount: number;
  results: { itemId: string; attribute: string; version: number }[];
}
