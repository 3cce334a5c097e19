export const readingSubjects = [
  'encoding',
  'sheet',
  'delimiter',
  'quotes',
  'head',
  'titles',
  'footer',
  'between',
  'outside',
  'undated',
  'equal-rows',
  'struck',
  'cells',
] as const;

export type ReadingSubject = (typeof readingSubjects)[number];

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
