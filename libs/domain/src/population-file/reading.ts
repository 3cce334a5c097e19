import type { LocalDate } from '../dates/local-date';

/** Encodings that a person may choose: those of Japan, which are found, and neighbours', which nobody guesses. */
export const populationEncodings = [
  'utf-8',
  'utf-8-bom',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'gb18030',
  'euc-kr',
  'big5',
] as const;

export type PopulationEncoding = (typeof populationEncodings)[number];

/** What stands between the values of a record. */
export const populationDelimiters = [',', '\t', ';', '|'] as const;

export type PopulationDelimiter = (typeof populationDelimiters)[number];

/** Whether quotation marks enclose values, as RFC 4180 has it, or are letters like others. */
export const quoteMeanings = ['enclose', 'letters'] as const;

export type QuoteMeaning = (typeof quoteMeanings)[number];

/** Whether rows belong to the population. */
export const recordsMeanings = ['left-out', 'records'] as const;

export type RecordsMeaning = (typeof recordsMeanings)[number];

/** What a person decided about a file. What is left out is found, and asked about where more than one reading is possible. */
export interface ReadingChoices {
  readonly delimiter?: PopulationDelimiter;
  readonly quotes?: QuoteMeaning;
  /** 1-based; 0 where the file has no head. */
  readonly headRow?: number;
  /** Where the file has no head: 1-based, the first row that is no title; 0 where none stands above the records. */
  readonly firstRecord?: number;
  readonly footer?: RecordsMeaning;
  /** Why rows that are equal in every column are different items all the same. */
  readonly equalRowsReason?: string;
  /** Why rows that the sheet strikes out are records all the same. */
  readonly struckReason?: string;
  /** The column whose days say which records are of the period; 1-based among those that hold something, as all columns here. */
  readonly dateColumn?: number;
  readonly from?: LocalDate;
  readonly until?: LocalDate;
  readonly outside?: RecordsMeaning;
  readonly undated?: RecordsMeaning;
  /** Why records that name no day are taken in or left out. */
  readonly undatedReason?: string;
  /** What tells one record from another, what it amounts to, and of which kind it is: told of, and nothing is left out by them. */
  readonly keyColumn?: number;
  readonly amountColumn?: number;
  readonly typeColumn?: number;
}

/** What is kept of a decision and changes no row: the firm's own, and no part of what goes out with a draw. */
export const ownChoices = [
  'equalRowsReason',
  'struckReason',
  'undatedReason',
  'keyColumn',
  'amountColumn',
  'typeColumn',
] as const;

/**
 * Choices as they were kept with a population. One from before something was asked was read as if it did not stand in the file, and
 * is read so for ever: its draws stay what they are.
 */
export const asKept = <Choices extends ReadingChoices>(choices: Choices) => ({
  firstRecord: 0,
  struckReason: 'as before',
  ...choices,
});

export const readingSubjects = [
  'encoding',
  'sheet',
  'delimiter',
  'quotes',
  'head',
  'titles',
  'footer',
  'outside',
  'undated',
  'equal-rows',
  'struck',
] as const;

export type ReadingSubject = (typeof readingSubjects)[number];

/** What a person decided about a file, its encoding or sheet among it. */
export interface PopulationFileChoices extends ReadingChoices {
  readonly encoding?: PopulationEncoding;
  readonly sheet?: string;
}

/** A row of the file as it would be read: 1-based, its values side by side. */
export interface ShownRow {
  readonly row: number;
  readonly text: string;
}

/** A file that can be read in more than one way is asked about; a guess never wins in silence. */
export interface ReadingQuestion {
  readonly about: ReadingSubject;
  readonly choices: readonly string[];
  readonly proposed: string | null;
  /** Rows the question is about; 1-based, blank rows counted. */
  readonly rows: readonly number[];
  /** The first of these rows, where the question is about what stands in them. */
  readonly shown?: readonly ShownRow[];
}

export const readingFaultRules = [
  'control-character',
  'damaged-byte',
  'duplicate-header',
  'empty-header',
  'no-records',
  'no-such-column',
  'ragged-row',
  'text-after-quote',
  'unterminated-quote',
  'value-too-long',
  'too-many-columns',
  'too-many-rows',
] as const;

export type ReadingFaultRule = (typeof readingFaultRules)[number];

/** What keeps a file out: where, what stands there and what would be right. 1-based; 0 is the file as a whole. */
export interface ReadingFault {
  readonly rule: ReadingFaultRule;
  readonly row: number;
  readonly column: number;
  readonly found: string;
  readonly expected: string;
}

export const readingNoticeRules = [
  'end-mark',
  'empty-rows',
  'rows-without-value',
  'columns-without-value',
  'separator-line',
  'private-use-letter',
  'windows-signs',
  'control-total-differs',
  'hidden-rows',
  'hidden-columns',
  'hidden-sheet',
  'undated',
] as const;

export type ReadingNoticeRule = (typeof readingNoticeRules)[number];

/** What is told and recorded, and keeps nothing out. */
export interface ReadingNotice {
  readonly rule: ReadingNoticeRule;
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

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

export const faultLimit = 200;

export const readingLimits: ReadingLimits = { rows: 1_000_000, columns: 200, valueLength: 10_000 };
