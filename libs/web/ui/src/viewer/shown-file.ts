import type { ReadFileView, UnreadReason } from '@akashi/contracts';
import { decodeFile } from './decode-file';
import { fileKind } from './file-kind';
import { pictureSize } from './picture-size';
import { inPages, readPages, type ReadPages } from './read-pages';
import { readRows } from './read-rows';
import type { PdfFile, PdfWarning } from './pdf-file';

export type WhyNotShown =
  | 'empty'
  | 'broken'
  | 'locked'
  | 'huge-picture'
  | 'unknown-encoding'
  | 'not-fetched'
  | Exclude<UnreadReason, 'damaged'>;
export type Warning = PdfWarning | 'drawing' | 'cut' | 'wide';

/** Reads a file where office programs and programs for mail would be needed. */
export type ReadFile = () => Promise<ReadFileView>;

/** A file in the form it is shown in. Lines and rows come in pages, so that a long file is drawn as fast as a short one. */
export type ShownFile =
  | { readonly kind: 'pdf'; readonly pdf: PdfFile; readonly warnings: readonly Warning[] }
  | { readonly kind: 'picture'; readonly url: string; readonly width: number; readonly warnings: readonly Warning[] }
  | {
      readonly kind: 'text';
      readonly encoding: string;
      readonly pages: readonly (readonly string[])[];
      readonly warnings: readonly Warning[];
    }
  | {
      readonly kind: 'table';
      readonly encoding: string;
      readonly pages: readonly (readonly (readonly string[])[])[];
      readonly warnings: readonly Warning[];
    }
  | (ReadPages & { readonly warnings: readonly Warning[] });

const mostTextBytes = 20_000_000;
/** What a browser draws without taking the memory of the machine: about 400 MB. */
const mostPixels = 100_000_000;
const longestSide = 16_384;
const mostColumns = 500;

export async function openFile(file: Blob, name: string, read: ReadFile | null): Promise<ShownFile | WhyNotShown> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = fileKind(bytes, name);
  if (kind === 'empty' || kind === 'unknown') return kind;
  if (kind === 'pdf') return openPdf(bytes);
  if (kind === 'picture') return openPicture(file, bytes);
  if (kind === 'office') return read ? openRead(await read()) : 'unknown';
  if (kind !== 'mail') return openText(bytes, kind);
  const view = read && (await read());
  // A text that only looks like a mail is read as the text it is.
  return view && !(view.kind === 'unread' && view.why === 'unknown') ? openRead(view) : openText(bytes, 'text');
}

function openRead(view: ReadFileView): ShownFile | WhyNotShown {
  if (view.kind === 'unread') return view.why === 'damaged' ? 'broken' : view.why;
  return { ...readPages(view), warnings: [] };
}

/** The page lets go of what the file held. */
export function closeFile(file: ShownFile): void {
  if (file.kind === 'pdf') file.pdf.close();
  if (file.kind === 'picture') URL.revokeObjectURL(file.url);
}

async function openPdf(bytes: Uint8Array): Promise<ShownFile | WhyNotShown> {
  const { PdfFile } = await import('./pdf-file');
  const pdf = await PdfFile.open(bytes);
  return typeof pdf === 'string' ? pdf : { kind: 'pdf', pdf, warnings: pdf.warnings };
}

async function openPicture(file: Blob, bytes: Uint8Array): Promise<ShownFile | WhyNotShown> {
  const { width, height } = pictureSize(bytes)!;
  if (width > longestSide || height > longestSide || width * height > mostPixels) return 'huge-picture';
  const url = URL.createObjectURL(file);
  const picture = new Image();
  picture.src = url;
  try {
    await picture.decode();
  } catch {
    URL.revokeObjectURL(url);
    return 'broken';
  }
  return { kind: 'picture', url, width, warnings: [] };
}

function openText(bytes: Uint8Array, kind: 'drawing' | 'table' | 'text'): ShownFile | WhyNotShown {
  const isCut = bytes.length > mostTextBytes;
  const decoded = decodeFile(isCut ? upToLine(bytes.subarray(0, mostTextBytes)) : bytes);
  if (!decoded) return 'unknown-encoding';
  const { text, encoding } = decoded;
  const warnings: Warning[] = [
    ...(kind === 'drawing' ? (['drawing'] as const) : []),
    ...(isCut ? (['cut'] as const) : []),
  ];
  if (kind === 'table') {
    const rows = readRows(text);
    const isWide = rows.some(({ length }) => length > mostColumns);
    const shown = isWide ? rows.map((row) => row.slice(0, mostColumns)) : rows;
    return { kind, encoding, pages: inPages(shown), warnings: isWide ? [...warnings, 'wide'] : warnings };
  }
  return { kind: 'text', encoding, pages: inPages(text.split(/\r\n|\n|\r/)), warnings };
}

/** A letter is never cut in two. */
function upToLine(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(0x0a);
  return end > 0 ? bytes.subarray(0, end) : bytes;
}
