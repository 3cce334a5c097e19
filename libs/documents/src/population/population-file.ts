export const populationEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'shift_jis'] as const;

export type PopulationEncoding = (typeof populationEncodings)[number];

/** A population as the file has it: every value is the text that stood there. */
export interface PopulationFile {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly encoding: PopulationEncoding;
  readonly delimiter: ',' | '\t' | ';';
}

/** What is kept of a population besides its file. */
export type PopulationSummary = Omit<PopulationFile, 'rows'> & { readonly rowCount: number };

export interface PopulationLimits {
  readonly fileBytes: number;
  readonly rows: number;
  readonly columns: number;
  readonly valueLength: number;
}

export const populationLimits: PopulationLimits = {
  fileBytes: 200 * 2 ** 20,
  rows: 1_000_000,
  columns: 200,
  valueLength: 10_000,
};

/** A workbook is unpacked and held whole; who has more rows gives them as a text, which is gone through in pieces. */
export const workbookLimits = { rows: 200_000, fileBytes: 50 * 2 ** 20 };
