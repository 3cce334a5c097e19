import { TestBed } from '@angular/core/testing';
import type { EditionFileView, EditionPreviewView } from '@akashi/contracts';
import { Session } from '@akashi/web-platform';
import { answer, asked, renderPage, startWeb, type Rendered } from '@akashi/web-ui/testing';
import { vi } from 'vitest';
import { chooseFile, firstRows } from './chosen-file.fixture';
import { ImportPage } from './import-page';

/** A workbook as it came in: its first rows, and what its columns are proposed to be. */
export const file: EditionFileView = {
  id: 'f1',
  fileName: '管理基準_2024-08.xlsx',
  scan: 'none',
  size: 1000,
  title: '',
  sameFile: [],
  tree: null,
  table: {
    kept: null,
    proposed: { sheets: [{ sheet: '一覧', head: { from: 1, to: 1 }, columns: { number: [1], textJa: [2] } }] },
    preview: firstRows(
      '一覧',
      [
        ['番号', '本文'],
        ['9.2', '利用者'],
      ],
      3,
    ),
  },
};
/** Nothing has to be asked of it. */
export const clean: EditionPreviewView = {
  mappingFaults: [],
  rows: { read: 2, head: 1, blank: 0, elsewhere: 0, hidden: 0 },
  leftOut: 0,
  counts: { all: 2, chapters: 0, groups: 1, objectives: 1, items: 0, mandatory: 0 },
  faults: [],
  faultTotal: 0,
  known: { objectives: { of: 121, found: 1 }, mandatory: { of: 31, found: 0 } },
  sameContent: null,
};
/** One number has to be asked. */
export const asking: EditionPreviewView = {
  ...clean,
  faultTotal: 1,
  faults: [{ rule: 'catalogue.number-cell', sheet: '一覧', row: 3, address: 'A3', value: '5.1' }],
};

export async function openImport(): Promise<Rendered> {
  startWeb();
  vi.spyOn(TestBed.inject(Session), 'can').mockReturnValue(true);
  return renderPage(ImportPage);
}

export async function choose(page: Rendered, received = file): Promise<void> {
  await chooseFile(page, file.fileName);
  await answer(asked('edition-files', 'POST'), received);
}

export const preview = () => asked('edition-files/f1/preview', 'POST');
