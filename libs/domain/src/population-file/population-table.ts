import type { PopulationDelimiter, QuoteMeaning } from './reading-choices';
import type { ReadingFault, ReadingNotice } from './reading-faults';
import type { ReadingQuestion } from './reading-questions';

/** A record as it stands in the file: blank ones count as rows too. */
export interface FileRow {
  readonly row: number;
  readonly values: readonly string[];
}

/** A figure of a sum line beside what the records of its column come to. */
export interface ControlTotal {
  readonly column: number;
  readonly stated: string;
  readonly counted: string;
  readonly agrees: boolean;
}

/** How the records lie to the period, by the column of dates. */
export interface PeriodCounts {
  readonly column: number;
  /** Empty where nobody said it. */
  readonly from: string;
  readonly until: string;
  readonly before: number;
  readonly inside: number;
  readonly after: number;
  readonly undated: number;
  /** Of these, so many are no part of the population. */
  readonly leftOut: number;
}

export interface ColumnFacts {
  readonly key?: { readonly column: number; readonly repeated: number; readonly empty: number };
  readonly amount?: {
    readonly column: number;
    readonly sum: string;
    /** What all records of the file come to, where some are left out of the population. */
    readonly fileSum?: string;
    readonly unreadable: number;
  };
  readonly types?: {
    readonly column: number;
    readonly kinds: number;
    readonly most: readonly { readonly value: string; readonly count: number }[];
  };
}

/** Everything that is told of a population but its records. */
export interface PopulationTable {
  readonly delimiter: PopulationDelimiter | null;
  readonly quotes: QuoteMeaning;
  /** 0 where the file has no head: its columns are then called by their letters. */
  readonly headRow: number;
  readonly header: readonly string[];
  /** Rows of the file as it was split, whatever each became: what the others add up to. */
  readonly fileRows: number;
  /** Records of the file, those left out of the population among them. */
  readonly recordCount: number;
  readonly period: PeriodCounts | null;
  readonly columns: ColumnFacts;
  /** Lines above the head, kept as they stand. */
  readonly titles: readonly FileRow[];
  /** Sum lines and remarks below the records, left out by a person's word. */
  readonly footers: readonly FileRow[];
  /** The same of lines among the records: sums of a page, its head once more. */
  readonly between: readonly FileRow[];
  readonly controlTotals: readonly ControlTotal[];
  /** Rows that are equal in every column, told apart by their place alone. */
  readonly equalRows: readonly (readonly number[])[];
  readonly questions: readonly ReadingQuestion[];
  readonly notices: readonly ReadingNotice[];
  /** At most `faultLimit`; `faultCount` is how many there are. */
  readonly faults: readonly ReadingFault[];
  readonly faultCount: number;
}

export interface PopulationReading extends PopulationTable {
  readonly records: readonly FileRow[];
}

export interface ReadingLimits {
  readonly rows: number;
  readonly columns: number;
  readonly valueLength: number;
}

export const readingLimits: ReadingLimits = { rows: 1_000_000, columns: 200, valueLength: 10_000 };
