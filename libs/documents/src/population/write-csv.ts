import { csvText, type CsvValue } from '@akashi/domain/table';

export type { CsvValue };

/** A table as a file for spreadsheets. */
export const writeCsv = (rows: readonly (readonly CsvValue[])[]): Uint8Array => new TextEncoder().encode(csvText(rows));
