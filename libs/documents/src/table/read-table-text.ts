import { columnLetters, type TableEncoding, type TableFile, type TableRow } from '@akashi/domain/table';
import { CsvError, parse } from 'csv-parse/sync';
import { DocumentFault } from '../document-fault';
import { decodeTableText } from './decode-table-text';
import { refuseMarkup } from './refuse-markup';
import type { TableLimits } from './table-limits';

const delimiters = [',', '\t', ';', '|'] as const;

/** The one sheet that a text file has. */
export const textSheet = 'CSV';

/**
 * A table kept as text. Rows may be of unequal width and blank lines may stand between them, as where a sheet was saved with
 * its title lines. Every value is the text that stood there; `5.10` is 5.10.
 */
export function readTableText(bytes: Uint8Array, limits: TableLimits, chosen: TableEncoding | null): TableFile {
  const { text: whole, encoding } = decodeTableText(bytes, chosen);
  refuseMarkup(whole);
  // Programs of hosts end a file with Ctrl-Z: it is no record.
  const text = withoutEndMarks(whole);
  const nul = text.indexOf('\0');
  if (nul >= 0) throw new DocumentFault('nul-character', { row: lineOf(text, nul) });
  const delimiter = delimiterOf(text);
  const records = parseRecords(text, delimiter, limits);
  if (records.length > limits.rows) throw new DocumentFault('too-many-rows', { limit: limits.rows });
  const rows = records.flatMap((values, at) => rowOf(values, at + 1, limits) ?? []);
  const format = delimiter === '\t' ? 'tsv' : 'csv';
  return { format, encoding, sheets: [{ name: textSheet, hidden: false, rows, merged: [] }] };
}

/** From behind: an expression would try every mark in the middle of the text as the first of the last ones. */
function withoutEndMarks(text: string): string {
  let end = text.trimEnd().length;
  if (text[end - 1] !== '\u001a') return text;
  while (text[end - 1] === '\u001a') end -= 1;
  return text.slice(0, end);
}

function lineOf(text: string, at: number): number {
  return (text.slice(0, at).match(/\r\n|\n|\r/g)?.length ?? 0) + 1;
}

/** The separator that stands most often outside quotes in the first lines: title lines have none. */
function delimiterOf(text: string): (typeof delimiters)[number] {
  const beginning = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => beginning.split(delimiter).length;
  return delimiters.reduce((best, next) => (count(next) > count(best) ? next : best));
}

function parseRecords(text: string, delimiter: string, limits: TableLimits): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      // `24" モニタ` is a value, and lines may end in several ways where two files were put together.
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: limits.columns * limits.cellLength,
      to: limits.rows + 1,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const records = error['records'];
    const row = typeof records === 'number' ? { row: records + 1 } : {};
    throw new DocumentFault(error.code === 'CSV_MAX_RECORD_SIZE' ? 'too-large' : 'unterminated-quote', row);
  }
}

function rowOf(values: readonly string[], row: number, limits: TableLimits): TableRow | null {
  if (values.length > limits.columns) {
    throw new DocumentFault('too-many-columns', { row, limit: limits.columns, found: values.length });
  }
  const cells = values.flatMap((value, at) => {
    if (value.trim() === '') return [];
    const kind = value.length > limits.cellLength ? ('too-long' as const) : ('text' as const);
    const text = kind === 'text' ? value : value.slice(0, 100);
    return [{ address: `${columnLetters(at + 1)}${row}`, column: at + 1, text, kind }];
  });
  return cells.length > 0 ? { row, hidden: false, cells } : null;
}
