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

/** A line and its place in the file. */
type PlacedLine = readonly [line: string, place: string];

function linesOf(view: Exclude<ReadFileView, { kind: 'unread' }>): Iterable<PlacedLine> {
  if (view.kind === 'workbook') return cellsOf(view.sheets);
  const attached = view.kind === 'mail' ? view.attachments.map(({ name }): PlacedLine => [name, '']) : [];
  const lines = view.lines.map(({ text, cells }) => (cells.length > 0 ? cells.map(withoutTabs).join('\t') : text));
  return [...placed(lines), ...attached];
}

const placed = (lines: readonly string[]): PlacedLine[] => lines.map((line, at) => [line, `l${at + 1}`]);

/** Tabs part the cells, and stand in none. */
const withoutTabs = (text: string): string => text.replace(/[\t\n]/g, ' ').trim();

function* cellsOf(sheets: Extract<ReadFileView, { kind: 'workbook' }>['sheets']): Generator<PlacedLine> {
  for (const [at, { name, rows }] of sheets.entries()) {
    yield [name, `s${at + 1}`];
    for (const { row, cells } of rows) {
      const shown = cells
        .map(({ column, text }) => ({ column, text: withoutTabs(text) }))
        .filter(({ text }) => text !== '');
      yield [
        shown.map(({ text }) => text).join('\t'),
        `s${at + 1}r${row}c${shown.map(({ column }) => column).join(',')}`,
      ];
    }
  }
}

function textOfText(bytes: Uint8Array): FileText | null {
  // Bytes that are zero stand in no text but UTF-16, and a picture has them on its first page.
  const text = decoded(bytes);
  return text === null || text.includes('\u0000') ? null : inPages(placed(text.split(/\r\n?|\n/)));
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return decodeTableText(bytes).text;
  } catch (error) {
    if (error instanceof DocumentFault) return null;
    throw error;
  }
}

function inPages(lines: Iterable<PlacedLine>): FileText {
  const pages = new Pages();
  for (const [line, place] of lines) if (!pages.add(line, place)) break;
  return pages.end();
}
