import type { ReadFileView } from '@akashi/contracts';
import { deepestAttachment } from '@akashi/domain/control';
import { contentOf, openMail } from '../reading/open-mail';
import { viewFile } from '../reading/view-file';
import { decodeTableText } from '../table/decode-table-text';
import { DocumentFault } from '../document-fault';
import { isPdf, textOfPdf } from './pdf-text';
import { Pages, type FileText } from './pages';

type MailView = Extract<ReadFileView, { kind: 'mail' }>;

/**
 * All that can be read of a file as text: a PDF, a workbook, a document, a mail, or text in an encoding that is sure. Null where
 * nothing can: a picture, an archive, a file that is encrypted or damaged. What it runs, asks or links to is left alone. What a mail
 * brings along is read with it, `depth` mails down.
 */
export async function textOfFile(bytes: Uint8Array, depth = 0): Promise<FileText | null> {
  if (bytes.length === 0) return null;
  if (isPdf(bytes)) return textOfPdf(bytes);
  const view = await viewFile(bytes, []);
  if (view.kind === 'mail') return textOfMail(bytes, view, depth);
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

/** A mail, then each file that it brings along on pages of its own, under its name. */
async function textOfMail(bytes: Uint8Array, view: MailView, depth: number): Promise<FileText> {
  const pages = new Pages();
  const addAll = (lines: Iterable<PlacedLine>): boolean => {
    for (const [line, place] of lines) if (!pages.add(line, place)) return false;
    return true;
  };
  if (!addAll(linesOf(view))) return pages.end();
  const { attachments } = view.attachments.length > 0 ? await openMail(bytes) : { attachments: [] };
  for (const { number, name } of view.attachments) {
    pages.turn();
    const attached = attachments[number - 1];
    const isRead = attached && depth < deepestAttachment;
    const text = isRead ? await textOfFile(contentOf(attached), depth + 1) : null;
    const lines = (text?.pages ?? []).flatMap((page) => page.split('\n'));
    // A mark is put where the attachment is shown, and not in the mail.
    if (!addAll([name, ...lines].map((line): PlacedLine => [line, '']))) break;
  }
  return pages.end();
}

function linesOf(view: Exclude<ReadFileView, { kind: 'unread' }>): Iterable<PlacedLine> {
  if (view.kind === 'workbook') return cellsOf(view.sheets);
  return placed(view.lines.map(({ text, cells }) => (cells.length > 0 ? cells.map(withoutTabs).join('\t') : text)));
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
