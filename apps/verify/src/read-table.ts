import { TextDecoder } from 'node:util';
import { incomplete } from './check';

const encodings = ['utf-8', 'shift_jis'] as const;

/** Header and rows of a CSV as Akashi reads a population: strict decoding, RFC 4180 quotes, comma, tab or semicolon. */
export function readTable(bytes: Uint8Array): { header: readonly string[]; rows: readonly (readonly string[])[] } {
  const text = decode(bytes);
  const [header, ...rows] = splitRows(text, delimiterOf(text));
  if (!header) throw incomplete('malformed');
  const ragged = rows.findIndex((row) => row.length !== header.length);
  if (ragged >= 0) throw incomplete('malformed', `#${ragged + 1}`);
  return { header, rows };
}

function decode(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const candidates = isUtf16 ? [bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'] : encodings;
  for (const encoding of candidates) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  throw incomplete('malformed');
}

function delimiterOf(text: string): string {
  const firstLine = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => firstLine.split(delimiter).length;
  return [',', '\t', ';'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function splitRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const value = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${delimiter}\\r\\n][^${delimiter}\\r\\n]*)?)(${delimiter}|\\r\\n|\\n|\\r|$)`,
    'y',
  );
  while (value.lastIndex < text.length) {
    const match = value.exec(text);
    if (!match) throw incomplete('malformed', `#${rows.length}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === delimiter) continue;
    if (row.length > 1 || row[0] !== '' || match[1] !== undefined) rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push([...row, '']);
  return rows;
}
