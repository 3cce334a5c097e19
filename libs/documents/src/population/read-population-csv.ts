import { columnLetters } from '@akashi/domain/table';
import { CsvError, parse, type Options } from 'csv-parse/sync';
import { DocumentFault } from '../document-fault';
import { decodeText } from './decode-text';
import { populationLimits, type PopulationFile, type PopulationLimits } from './population-file';

type Delimiter = PopulationFile['delimiter'];

/**
 * Reads a population as it was extracted: comma, tab or semicolon, quotes as in RFC 4180, any line end. Every value stays the
 * text that stood there. Throws `DocumentFault` with the row (the header is row 1) where the file cannot be trusted: rows of
 * unequal width, a column without a name or with another's, the same row twice, more rows than the limit.
 */
export function readPopulationCsv(bytes: Uint8Array, limits: PopulationLimits = populationLimits): PopulationFile {
  if (bytes.length === 0) throw new DocumentFault('empty-file');
  if (bytes.length > limits.fileBytes) {
    throw new DocumentFault('too-large', { limit: limits.fileBytes, found: bytes.length });
  }
  refuseOtherTypes(bytes);
  const { text, encoding } = decodeText(bytes);
  refuseNul(text);
  const delimiter = delimiterOf(text);
  const [header, ...rows] = parseRows(text, delimiter, limits);
  if (!header) throw new DocumentFault('empty-file');
  checkHeader(header, limits);
  if (rows.length > limits.rows) throw new DocumentFault('too-many-rows', { limit: limits.rows });
  checkRows(header, rows, limits);
  return { header, rows, encoding, delimiter };
}

/** A workbook or a PDF under the name of a CSV would decode as one kind of nonsense or another. */
function refuseOtherTypes(bytes: Uint8Array): void {
  const magic = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (magic.startsWith('PK\u0003\u0004') || magic.startsWith('%PDF-') || magic.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    throw new DocumentFault('wrong-type');
  }
}

function refuseNul(text: string): void {
  const at = text.indexOf('\0');
  if (at < 0) return;
  const row = (text.slice(0, at).match(/\r\n|\n|\r/g)?.length ?? 0) + 1;
  throw new DocumentFault('nul-character', { row });
}

/** The separator that stands most often in the first line outside quotes; a single column has none and takes the comma. */
function delimiterOf(text: string): Delimiter {
  const firstLine = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (delimiter: Delimiter) => firstLine.split(delimiter).length;
  return ([',', '\t', ';'] as const).reduce((best, next) => (count(next) > count(best) ? next : best));
}

function parseRows(text: string, delimiter: Delimiter, limits: PopulationLimits): string[][] {
  const options = {
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: limits.columns * limits.valueLength,
    to: limits.rows + 2,
  } satisfies Options;
  try {
    return parse(text, options);
  } catch (error) {
    throw error instanceof CsvError ? faultOf(error) : error;
  }
}

function faultOf(error: CsvError): DocumentFault {
  const records = error['records'];
  const row = typeof records === 'number' ? { row: records + 1 } : {};
  return new DocumentFault(error.code === 'CSV_MAX_RECORD_SIZE' ? 'too-large' : 'unterminated-quote', row);
}

function checkHeader(header: readonly string[], limits: PopulationLimits): void {
  if (header.length > limits.columns) {
    throw new DocumentFault('too-many-columns', { row: 1, limit: limits.columns, found: header.length });
  }
  const names = header.map((name) => name.normalize('NFKC').trim());
  const nameless = names.indexOf('');
  if (nameless >= 0) throw new DocumentFault('empty-header', { row: 1, column: columnLetters(nameless + 1) });
  const repeated = names.findIndex((name, at) => names.indexOf(name) < at);
  if (repeated >= 0) throw new DocumentFault('duplicate-header', { row: 1, column: columnLetters(repeated + 1) });
}

function checkRows(header: readonly string[], rows: readonly (readonly string[])[], limits: PopulationLimits): void {
  const seen = new Map<string, number>();
  rows.forEach((values, index) => {
    const row = index + 2;
    if (values.length !== header.length) {
      throw new DocumentFault('ragged-row', { row, limit: header.length, found: values.length });
    }
    const long = values.findIndex((value) => value.length > limits.valueLength);
    if (long >= 0)
      throw new DocumentFault('too-large', { row, column: columnLetters(long + 1), limit: limits.valueLength });
    const key = values.join('\u001f');
    const first = seen.get(key);
    if (first !== undefined) throw new DocumentFault('duplicate-row', { row, found: first });
    seen.set(key, row);
  });
}
