import { getDebugNode } from '@angular/core';
import type { ReadFileView } from '@akashi/contracts';
import { renderPage, settled, type Rendered } from '../testing';
import { expect, vi } from 'vitest';
import { FileViewer } from './file-viewer';
import type { PlacedMark } from './mark-place';
import type { FileReading } from './opening';

const blobOf = (content: string): Blob => {
  const file = new Blob([content]);
  // jsdom has none of its own.
  file.arrayBuffer = () => new Response(content).arrayBuffer();
  return file;
};
const office = 'PK\x03\x04\x00\x00';

/** Attachments by their place, and what each place reads as. */
export function readingOf(
  views: Readonly<Record<string, ReadFileView>>,
  files: Readonly<Record<string, string>> = {},
): FileReading {
  return {
    read: (inside) => (views[inside] ? Promise.resolve(views[inside]) : Promise.reject(new Error('away'))),
    attachment: (inside) =>
      inside in files ? Promise.resolve(blobOf(files[inside]!)) : Promise.reject(new Error('away')),
  };
}

export const seen = (page: Rendered) =>
  vi.waitFor(async () => {
    await settled();
    expect(page.element.querySelector('ak-skeleton')).toBeNull();
  });

export async function show(name: string, reading: FileReading | null, more: object = {}): Promise<Rendered> {
  const file = blobOf(name.endsWith('.eml') ? 'Subject: x' : office);
  const page = await renderPage(FileViewer, { file, name, reading, ...more });
  await seen(page);
  return page;
}

export function listening(page: Rendered): PlacedMark[] {
  const placed: PlacedMark[] = [];
  (getDebugNode(page.element)!.componentInstance as FileViewer).placed.subscribe((mark) => placed.push(mark));
  return placed;
}

export const focusSheet = (page: Rendered) => page.element.querySelector<HTMLElement>('.sheet')!.focus();
