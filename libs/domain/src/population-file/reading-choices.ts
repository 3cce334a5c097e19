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
  /** Lines among the records that are none by their look. */
  readonly between?: RecordsMeaning;
  /** Why rows that are equal in every column are different items all the same. */
  readonly equalRowsReason?: string;
  /** Why rows that the sheet strikes out are records all the same. */
  readonly struckReason?: string;
  /** Why records are taken as the sheet stores them where it shows, or can hold, something else. */
  readonly cellsReason?: string;
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

/** What a person decided about a file, its encoding or sheet among it. */
export interface PopulationFileChoices extends ReadingChoices {
  readonly encoding?: PopulationEncoding;
  readonly sheet?: string;
}

/** What is kept of a decision and changes no row: the firm's own, and no part of what goes out with a draw. */
export const ownChoices = [
  'equalRowsReason',
  'struckReason',
  'cellsReason',
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
  cellsReason: 'as before',
  between: 'records' as RecordsMeaning,
  ...choices,
});
