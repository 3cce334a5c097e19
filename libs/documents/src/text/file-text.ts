import type { ReadFileView } from '@akashi/contracts';
import { viewFile } from '../reading/view-file';
import { decodeTableText } from '../table/decode-table-text';
import { DocumentFault } from '../document-fault';
import { isPdf, textOfPdf } from './pdf-text';
import { Pages, type FileText } from './pages';

/**
 * All that can be read of a file as text: a PDF, a workbook, a document, a mail, or text in an encoding that is sure. Null where
 * nothing can: a picture, an archive, a file that is encrypted or damaged. What it runs, asks or links to is left alone.
 */
export async function textOfFile(bytes: Uint8Array): Promise<FileText | null> {
  if (bytes.length === 0) return null;
  if (isPdf(bytes)) return textOfPdf(bytes);
  const view = await viewFile(bytes, []);
  if (view.kind !== 'unread') return inPages(linesOf(view));
  // Whatever is no file of an office program may be text; one that is and cannot be read is none.
  return view.why === 'unknown' ? textOfText(bytes) : null;
}

/** One after the other: what each holds is given up before the next. */
export async function textOfFiles(files: readonly Uint8Array[]): Promise<(FileText | null)[]> {
  const texts: (FileText | null)[] = [];
  for (const bytes of files) texts.push(await textOfFile(bytes));
  return texts;
}

function linesOf(view: Exclude<ReadFileView, { kind: 'unread' }>): Iterable<string> {
  if (view.kind === 'workbook') return cellsOf(view.sheets);
  const attached = view.kind === 'mail' ? view.attachments.map(({ name }) => name) : [];
  return [...view.lines.map(({ text, cells }) => (cells.length > 0 ? cells.join('\t') : text)), ...attached];
}

function* cellsOf(sheets: Extract<ReadFileView, { kind: 'workbook' }>['sheets']): Generator<string> {
  for (const { name, rows } of sheets) {
    yield name;
    for (const { cells } of rows) yield cells.map(({ text }) => text).join('\t');
  }
}

function textOfText(bytes: Uint8Array): FileText | null {
  // Bytes that are zero stand in no text but UTF-16, and a picture has them on its first page.
  const text = decoded(bytes);
  return text === null || text.includes('\u0000') ? null : inPages(text.split(/\r\n?|\n/));
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return decodeTableText(bytes).text;
  } catch (error) {
    if (error instanceof DocumentFault) return null;
    throw error;
  }
}

function inPages(lines: Iterable<string>): FileText {
  const pages = new Pages();
  for (const line of lines) if (!pages.add(line)) break;
  return pages.end();
}
