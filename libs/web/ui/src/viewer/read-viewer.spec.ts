import { getDebugNode } from '@angular/core';
import type { ReadFileView, ReadLineView } from '@akashi/contracts';
import { renderPage, settled, startWeb, type Rendered } from '../testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fileViewerTexts, whyNotShownTexts } from './file-viewer-texts';
import { FileViewer } from './file-viewer';
import { leftOutTexts } from './left-out-texts';
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
function readingOf(
  views: Readonly<Record<string, ReadFileView>>,
  files: Readonly<Record<string, string>> = {},
): FileReading {
  return {
    read: (inside) => (views[inside] ? Promise.resolve(views[inside]) : Promise.reject(new Error('away'))),
    attachment: (inside) =>
      inside in files ? Promise.resolve(blobOf(files[inside]!)) : Promise.reject(new Error('away')),
  };
}

const seen = (page: Rendered) =>
  vi.waitFor(async () => {
    await settled();
    expect(page.element.querySelector('ak-skeleton')).toBeNull();
  });

async function show(name: string, reading: FileReading | null, more: object = {}): Promise<Rendered> {
  const file = blobOf(name.endsWith('.eml') ? 'Subject: x' : office);
  const page = await renderPage(FileViewer, { file, name, reading, ...more });
  await seen(page);
  return page;
}

function listening(page: Rendered): PlacedMark[] {
  const placed: PlacedMark[] = [];
  (getDebugNode(page.element)!.componentInstance as FileViewer).placed.subscribe((mark) => placed.push(mark));
  return placed;
}

const line = (kind: ReadLineView['kind'], text: string, more: Partial<ReadLineView> = {}): ReadLineView => ({
  ...{ kind, text, level: 0, cells: [] },
  ...more,
});

const workbook: ReadFileView = {
  kind: 'workbook',
  sheets: [
    { name: '表紙', isHidden: false, rows: [{ row: 1, cells: [{ column: 1, text: '発行一覧' }] }] },
    {
      name: '<b>一覧</b>',
      isHidden: false,
      rows: [
        {
          row: 2,
          cells: [
            { column: 1, text: '番号' },
            { column: 3, text: '氏名' },
          ],
        },
        { row: 9, cells: [{ column: 3, text: '<img src=x onerror="ran()">' }] },
      ],
    },
  ],
  leftOut: [
    { what: 'macros', count: null },
    { what: 'rows', count: 10_000 },
  ],
};

const focusSheet = (page: Rendered) => page.element.querySelector<HTMLElement>('.sheet')!.focus();

beforeEach(() => {
  startWeb();
});

describe('a workbook beside the paper', () => {
  it('is its cells under their letters and numbers, as text, and says what is left out', async () => {
    const page = await show('台帳.xlsx', readingOf({ '': workbook }));
    expect(page.text).toContain('1 / 2');
    expect(page.text).toContain(leftOutTexts.macros('')[0]);
    expect(page.text).toContain(leftOutTexts.rows('10,000')[0]);
    focusSheet(page);
    await page.key('End');
    expect([...page.element.querySelectorAll('thead th')].map((head) => head.textContent)).toEqual(['', 'A', 'B', 'C']);
    const rows = [...page.element.querySelectorAll('tbody tr')];
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent.trim()))).toEqual([
      ['2', '番号', '', '氏名'],
      ['9', '', '', '<img src=x onerror="ran()">'],
    ]);
    expect(page.text).toContain('<b>一覧</b>');
    expect(page.element.querySelector('img, ak-sheet-page b')).toBeNull();
  });

  it('is marked by keys, cell by cell, from the row that was found', async () => {
    const page = await show('台帳.xlsx', readingOf({ '': workbook }), { mayMark: true });
    const placed = listening(page);
    await page.key('f', { ctrlKey: true });
    const field = page.field('ファイル内を検索');
    field.value = '氏名';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await page.key('Enter');
    await page.key('Escape');
    await page.key('1');
    await page.key('ArrowRight');
    await page.key('ArrowRight');
    await page.key('ArrowDown', { shiftKey: true });
    expect(page.element.querySelectorAll('.draft')).toHaveLength(2);
    await page.key('Enter');
    const lines = { sheet: 2, from: 2, to: 9, columns: { from: 3, to: 3 } };
    expect(placed).toEqual([{ kind: 'tick', region: null, lines }]);
  });

  it('is marked with the mouse over cells, and over numbers for whole rows', async () => {
    const page = await show('台帳.xlsx', readingOf({ '': workbook }), { mayMark: true });
    const placed = listening(page);
    focusSheet(page);
    await page.key('End');
    const drag = async (from: string, to: string) => {
      await page.press('✓照合');
      const at = (place: string) => page.element.querySelector(place)!;
      at(from).dispatchEvent(new MouseEvent('pointerdown', { bubbles: true, buttons: 1 }));
      at(to).dispatchEvent(new MouseEvent('pointerover', { bubbles: true, buttons: 1 }));
      at(to).dispatchEvent(new MouseEvent('pointerup', { bubbles: true }));
    };
    await drag('[data-line="9"] [data-column="3"]', '[data-line="2"] [data-column="1"]');
    await drag('[data-line="2"] th', '[data-line="9"] th');
    expect(placed.map(({ lines }) => lines)).toEqual([
      { sheet: 2, from: 2, to: 9, columns: { from: 1, to: 3 } },
      { sheet: 2, from: 2, to: 9 },
    ]);
  });

  it('comes to the cell of the mark that is asked for, and stays readable where there is no such cell', async () => {
    const mark = (id: string, sheet: number, row: number) => ({
      ...{ id, number: 1, kind: 'exception' as const, title: `印 ${id}`, region: null },
      lines: { sheet, from: row, to: row, columns: { from: 3, to: 3 } },
    });
    const marks = [mark('here', 2, 9), mark('nowhere', 7, 400)];
    const page = await show('台帳.xlsx', readingOf({ '': workbook }), { marks, goTo: 'here' });
    await settled();
    expect(page.element.querySelector('td.marked [data-mark="here"]')).not.toBeNull();
    const other = await show('台帳.xlsx', readingOf({ '': workbook }), { marks, goTo: 'nowhere' });
    expect(other.text).toContain('発行一覧');
  });
});

describe('a document beside the paper', () => {
  const lines = [
    line('heading', '権限規程', { level: 1 }),
    line('item', '① 申請する', { level: 2 }),
    line('row', '番号 | 氏名', { cells: ['番号', '<u>氏名</u>'] }),
  ];

  it('is its headings, items and tables as text, and takes marks on its lines', async () => {
    const page = await show('規程.docx', readingOf({ '': { kind: 'document', lines, leftOut: [] } }), {
      mayMark: true,
    });
    const placed = listening(page);
    expect(page.element.querySelector('li.heading.level-1')?.textContent).toContain('権限規程');
    expect([...page.element.querySelectorAll('.cell')].map((cell) => cell.textContent)).toEqual([
      '番号',
      '<u>氏名</u>',
    ]);
    focusSheet(page);
    await page.key('4');
    await page.key('ArrowDown');
    await page.key('Enter');
    expect(placed).toEqual([{ kind: 'sum', region: null, lines: { sheet: 1, from: 2, to: 2 } }]);
  });

  it.each(['old-format', 'encrypted', 'bomb', 'too-large', 'unsafe', 'unknown'] as const)(
    'that cannot be read is told in a sentence: %s',
    async (why) => {
      const page = await show('規程.docx', readingOf({ '': { kind: 'unread', why } }));
      expect(page.element.querySelector('[role=alert]')?.textContent).toContain(whyNotShownTexts[why][0]);
    },
  );

  it('that could not be fetched, or that nobody reads here, is told, too', async () => {
    const away = await show('規程.docx', readingOf({}));
    expect(away.text).toContain(whyNotShownTexts['not-fetched'][0]);
    expect((await show('規程.docx', null)).text).toContain(whyNotShownTexts.unknown[0]);
  });
});

describe('a mail beside the paper', () => {
  const mailOf = (text: string, ...names: string[]): ReadFileView => ({
    kind: 'mail',
    lines: [line('from', '佐藤 <sato@example.test>'), line('subject', '承認'), line('text', text)],
    attachments: names.map((name, at) => ({
      number: at + 1,
      name,
      mediaType: 'application/octet-stream',
      size: 1_200,
    })),
    leftOut: [],
  });
  const reading = readingOf(
    { '': mailOf('外の文', '控え.eml', '一覧.csv'), '1': mailOf('内の文', 'メモ.txt') },
    { '1': 'Subject: x', '1.1': '一行目\n二行目', '2': '番号,氏名' },
  );

  it('names its heads, and its attachments are opened one in another and left one by one', async () => {
    const page = await show('承認.eml', reading, { mayMark: true });
    expect(page.text).toMatch(/差出人\s*佐藤 <sato@example.test>/);
    const open = async (name: string) => {
      [...page.element.querySelectorAll<HTMLElement>('.attached button')]
        .find((one) => one.textContent.includes(name))!
        .click();
      await seen(page);
    };
    await open('控え.eml');
    expect(page.text).toContain('内の文');
    expect(page.text).toContain(fileViewerTexts.notMarked[0]);
    await open('メモ.txt');
    expect(page.text).toContain('二行目');
    await page.key('1');
    expect(page.element.querySelector('.draft')).toBeNull();
    await page.key('Backspace');
    await seen(page);
    expect(page.text).toContain('内の文');
    await page.key('Escape');
    await seen(page);
    expect(page.text).toContain('外の文');
    await open('一覧.csv');
    expect(page.element.querySelector('td')?.textContent).toBe('番号');
  });

  it('says so where an attachment does not come, and goes back', async () => {
    const page = await show('承認.eml', readingOf({ '': mailOf('外の文', 'x.pdf') }));
    page.element.querySelector<HTMLElement>('.attached button')!.click();
    await seen(page);
    expect(page.text).toContain(whyNotShownTexts['not-fetched'][0]);
    await page.press(fileViewerTexts.back[0]);
    await seen(page);
    expect(page.text).toContain('外の文');
  });

  it('that is only called one is shown as the text it is', async () => {
    const page = await show('メモ.eml', readingOf({ '': { kind: 'unread', why: 'unknown' } }));
    expect(page.element.querySelector('.lines')?.textContent).toContain('Subject: x');
  });
});
