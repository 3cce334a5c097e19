import type { TellProgress } from '@akashi/domain/import-progress';
import type { TableEncoding, TableFile } from '@akashi/domain/table';
import { looksLikeArchive } from '../archive/bounded-archive';
import { DocumentFault } from '../document-fault';
import { refuseCompoundFile } from './compound-file';
import { readTableText } from './read-table-text';
import { readTableXlsx } from './read-table-xlsx';
import { tableLimits, type TableLimits } from './table-limits';

/**
 * Reads any file of rows and columns into a grid: .xlsx, or comma-, tab- or semicolon-separated text in any encoding that is
 * used in Japan, the one that somebody chose before the one that is found. What a file is, its first bytes say, not its name. Throws `DocumentFault` when it cannot be read as a whole.
 */
export async function readTable(
  bytes: Uint8Array,
  limits: TableLimits = tableLimits,
  encoding: TableEncoding | null = null,
  tell?: TellProgress,
): Promise<TableFile> {
  if (bytes.length === 0) throw new DocumentFault('empty-file');
  if (bytes.length > limits.fileBytes) {
    throw new DocumentFault('too-large', { limit: limits.fileBytes, found: bytes.length });
  }
  refuseCompoundFile(bytes);
  if (startsWith(bytes, '%PDF-')) throw new DocumentFault('wrong-type');
  const file = looksLikeArchive(bytes)
    ? await readTableXlsx(bytes, limits, tell)
    : readTableText(bytes, limits, encoding);
  if (file.sheets.every(({ rows }) => rows.length === 0)) throw new DocumentFault('empty-file');
  return file;
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return [...magic].every((letter, at) => bytes[at] === letter.charCodeAt(0));
}
