import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** An element of a page's structure, its children under it; what is drawn is a child without a role. */
export interface Structure {
  readonly role?: string;
  readonly lang?: string;
  readonly children?: readonly Structure[];
}

/** A piece of text where it stands on its page, in points from the left and from the foot. */
interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
}

const parts = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Opens a PDF, hands it over, and closes it. */
export async function withPdf<T>(bytes: Uint8Array, look: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${join(parts, 'cmaps')}/`,
    cMapPacked: true,
    verbosity: 0,
  });
  try {
    return await look(await loading.promise);
  } finally {
    await loading.destroy();
  }
}

/** Pages of a document by their numbers, from 1; all of them by default. */
export function readPages(bytes: Uint8Array, numbers?: readonly number[]): Promise<ReadPage[]> {
  return withPdf(bytes, async (document) => {
    const all = numbers ?? Array.from({ length: document.numPages }, (_, at) => at + 1);
    return Promise.all(all.map((number) => readPage(document, number)));
  });
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item) => {
    if (!('str' in item)) return [];
    const left = Number(item.transform[4]);
    return [{ text: item.str, left, right: left + item.width, bottom: Number(item.transform[5]) }];
  });
  return { width, height, texts };
}

/** The structure that a page has part in; of a table that goes on over pages, all of it. */
export function structureOf(bytes: Uint8Array, number: number): Promise<Structure> {
  return withPdf(bytes, async (document) => (await (await document.getPage(number)).getStructTree()) as Structure);
}

/** The words of pages one after another, without what parts them into lines. */
export function wordsOf(pages: readonly ReadPage[]): string {
  return pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join('');
}

/** Elements of a role anywhere under a structure. */
export function ofRole(structure: Structure, role: string): Structure[] {
  const own = structure.role === role ? [structure] : [];
  return [...own, ...(structure.children ?? []).flatMap((child) => ofRole(child, role))];
}
