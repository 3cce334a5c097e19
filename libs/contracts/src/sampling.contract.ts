import type { FileScan } from '@akashi/domain/control';
import type { FrequencyCode, SelectionRules } from '@akashi/domain/engagement';
import type {
  ColumnFacts,
  ControlTotal,
  CutRows,
  FileRow,
  PeriodCounts,
  PopulationFileChoices,
  ReadingNotice,
  ReadingSubject,
} from '@akashi/domain/population-file';
import type { DeclaredTotalOf, PopulationState } from '@akashi/domain/sampling';
import type { Fault } from './problem/problem';
import type { DrawView, PopulationTestView, SampleItemView } from './sample.contract';

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
  /** What is known of the file today. */
  scan: FileScan;
  /** How many items the ruleset's table asks for. */
  tableSize: number;
  itemTotal: number;
  itemDone: number;
  testCount: number;
  registeredAt: string;
  frozenAt: string | null;
  version: number;
}

/** What the source of a population said of it besides; null is what it was asked for and did not give. */
export interface CompletenessFacts {
  /** What the query was asked with: days, departments, kinds. */
  parameters: string | null;
  /** The time of day, as `09:40`. */
  extractedAt: string | null;
  declaredCount: number | null;
  declaredTotal: string | null;
  /** Of which records it is; absent where it was not asked. */
  declaredTotalOf?: DeclaredTotalOf;
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
  /** Lines among the records that were left out, the first of them kept; absent where there are none. */
  between?: { count: number; rows: FileRow[] };
  /** How much of them is not kept here, but in the file; absent where all is. */
  cut?: { titles: CutRows; footers: CutRows };
  controlTotals: ControlTotal[];
  /** Rows that another row equals in every column. */
  equalRows: number;
  notices: ReadingNotice[];
  /** Rows of the file, whatever each became; absent for populations from before they were counted. */
  fileRows?: number;
  /** Records of the file, those left out of the population among them; absent for populations from before they were counted. */
  recordCount?: number;
  period?: PeriodCounts | null;
  columns?: ColumnFacts;
}

/** A population's file as it would be taken in. */
export interface PopulationLookView {
  fileName: string;
  fileSha256: string;
  size: number;
  /** `xlsx` where it has no encoding of its own; null while nobody can say it. */
  encoding: string | null;
  sheets: string[];
  header: string[];
  rowCount: number;
  reading: PopulationReadingFacts;
  /** The first records as they would be read, long values in part. */
  first: FileRow[];
  /** What is still to be decided. */
  asked: Fault[];
  /** The first of what keeps the file out, by their places. */
  faults: Fault[];
  faultCount: number;
}

/** A population as the client's statement names it. */
export interface DeclaredPopulationView {
  code: string;
  name: string;
  /** Why its controls are one. */
  reason: string;
  /** How often its controls are operated, where all of them are as often. */
  frequency: FrequencyCode | null;
  controls: number;
  /** The population registered under this code; null while it is missing. */
  populationId: string | null;
}

export interface PopulationView extends PopulationRowView {
  sourceSystem: string;
  queryNote: string;
  extractedOn: string | null;
  /** Null for a population from before its source was asked for more. */
  completeness: CompletenessFacts | null;
  extractedBy: string;
  coversUntil: string;
  header: string[];
  /** Null for a population from before it was asked. */
  reading: PopulationReadingFacts | null;
  /** Columns that stand on the sheet, counted from 1; null where nobody chose. */
  shownColumns: number[] | null;
  seedSha256: string;
  /** What the ruleset permits of choosing items. */
  selection: SelectionRules;
  /** Items of the sample that are not void, without the specific ones beside it. */
  sampleTotal: number;
  registeredByName: string;
  /** The population that this one took the place of. */
  replacesId: string | null;
  /** What somebody agreed to below the table; null where nobody did. */
  agreedSize: AgreedSizeView | null;
  /** Null while it counts. */
  ended: PopulationEndView | null;
  /** Every population that had this code, the first one first. */
  versions: PopulationVersionView[];
  draws: DrawView[];
  tests: PopulationTestView[];
  items: SampleItemView[];
}

/** Fewer items than the table asks for, by a reason that somebody agreed to. Another person draws them. */
export interface AgreedSizeView {
  size: number;
  reason: string;
  by: string;
  byName: string;
  at: string;
}

/** Why a population does not count any more. */
export interface PopulationEndView {
  reason: string;
  byName: string;
  at: string;
}

export interface PopulationVersionView {
  id: string;
  versionNo: number;
  state: PopulationState;
  fileName: string;
  rowCount: number;
  /** Items that were drawn from it and are not void. */
  itemTotal: number;
  registeredAt: string;
  replacesId: string | null;
  ended: PopulationEndView | null;
}

/** What would come of replacing or withdrawing a population. */
export interface PopulationConsequencesView {
  version: number;
  state: PopulationState;
  code: string;
  /** Items in its sample. */
  drawn: number;
  /** Findings that rest on its items: as long as there are any, it stays. */
  findings: number;
  /** The papers that look at its items; closed ones keep what they were closed with. */
  tests: ConsequenceForTestView[];
  /** SHA-256 of all this, by which what is confirmed is held against what was shown. */
  seen: string;
}

export interface ConsequenceForTestView {
  testId: string;
  type: string;
  controlNumber: string;
  /** Items with a result on this paper. */
  tested: number;
  /** Deviations that its items showed: they stay on the paper and are evaluated there. */
  deviations: number;
  /** Signatures that would fall. */
  signatures: { role: string; byName: string }[];
}

/** Rows of a population as they were read, some at a time. */
export interface PopulationRowsView {
  rows: { row: number; cells: string[] }[];
  /** Rows that fit what was looked for, on any page. */
  found: number;
  /** Where the next page goes on; null where there is none. */
  next: number | null;
}
