import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Pages, type FileText } from './pages';

/** Pages of a PDF that are read; a page may hold anything, so the letters have a bound of their own. */
const pageLimit = 1_000;

export const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1_024)).includes('%PDF-', 0, 'latin1');

/** The text that a PDF holds beside its pictures; null for one that is encrypted, damaged or holds pictures only. */
export async function textOfPdf(bytes: Uint8Array): Promise<FileText | null> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const parts = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const loading = getDocument({
    // It takes what it is given for its own.
    data: new Uint8Array(bytes),
    cMapUrl: `${join(parts, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(parts, 'standard_fonts')}/`,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const pages = new Pages();
    const document = await loading.promise;
    for (let number = 1; number <= Math.min(document.numPages, pageLimit); number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      page.cleanup();
      if (!linesOf(items).every((line) => pages.add(line, `p${number}`))) break;
      pages.turn();
    }
    const read = pages.end();
    if (read.pages.length === 0) return null;
    return { ...read, isCut: read.isCut || document.numPages > pageLimit };
  } catch (error) {
    if (error instanceof Error && unreadable.has(error.name)) return null;
    throw error;
  } finally {
    await loading.destroy();
  }
}

/** As pdfjs-dist names what is wrong with a file. */
const unreadable = new Set(['InvalidPDFException', 'PasswordException', 'FormatError', 'UnknownErrorException']);

/** Programs often set a word letter by letter: a line goes on until the file says that it ends. */
function linesOf(items: readonly object[]): string[] {
  const lines = [''];
  for (const item of items) {
    const { str = '', hasEOL = false } = item as { str?: string; hasEOL?: boolean };
    lines[lines.length - 1] += str;
    if (hasEOL) lines.push('');
  }
  return lines;
}
