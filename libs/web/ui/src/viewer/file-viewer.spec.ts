import { getDebugNode } from '@angular/core';
import { renderPage, settled, startWeb, type Rendered } from '../testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { whyNotShownTexts, warningTexts } from './file-viewer-texts';
import { FileViewer } from './file-viewer';
import type { PlacedMark, ShownMark } from './mark-place';

async function show(content: BlobPart, name: string, more: object = {}): Promise<Rendered> {
  const file = new Blob([content]);
  // jsdom has none of its own.
  file.arrayBuffer = () => new Response(content as string).arrayBuffer();
  const rendered = await renderPage(FileViewer, { file, name, ...more });
  await vi.waitFor(async () => {
    await settled();
    expect(rendered.element.querySelector('ak-skeleton')).toBeNull();
  });
  return rendered;
}

/** What the viewer tells the page that was marked. */
function listening(page: Rendered): PlacedMark[] {
  const placed: PlacedMark[] = [];
  const viewer = getDebugNode(page.element)!.componentInstance as FileViewer;
  viewer.placed.subscribe((mark) => placed.push(mark));
  return placed;
}

const lines = (count: number): string => Array.from({ length: count }, (_, at) => `${at + 1}行目`).join('\n');

beforeEach(() => {
  startWeb();
});

describe('a file beside the paper', () => {
  it('is a table with its encoding, and nothing of it becomes part of the page', async () => {
    const page = await show('番号,氏名\n1,<img src=x onerror="ran()">', '一覧.csv');
    expect(page.text).toContain('UTF-8');
    expect([...page.element.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual([
      '番号',
      '氏名',
      '1',
      '<img src=x onerror="ran()">',
    ]);
    expect(page.element.querySelector('img')).toBeNull();
  });

  it('is text where it is a drawing or a page with scripts, and says so of a drawing', async () => {
    const page = await show('<svg xmlns="http://www.w3.org/2000/svg"><script>ran()</script></svg>', '図.svg');
    expect(page.text).toContain(warningTexts.drawing[0]);
    expect(page.element.querySelector('.lines')?.textContent).toContain('<script>ran()</script>');
    expect(page.element.querySelector('script, svg > script, iframe, object, embed')).toBeNull();
  });

  it('goes from page to page and grows by keys', async () => {
    const page = await show(lines(450), '記録.txt');
    expect(page.text).toContain('1 / 3');
    await page.key('PageDown');
    expect([page.text.includes('2 / 3'), page.element.querySelector('li')?.textContent.trim()]).toEqual([
      true,
      '201行目',
    ]);
    await page.key('End');
    expect(page.element.querySelector('ol')?.start).toBe(401);
    await page.key('+');
    expect(page.text).toContain('125%');
    await page.key('0');
    expect(page.text).toContain('100%');
  });

  it('is searched by keys, round and back', async () => {
    const page = await show(lines(450), '記録.txt');
    await page.key('f', { ctrlKey: true });
    expect(document.activeElement).toBe(page.field('ファイル内を検索'));
    const field = page.field('ファイル内を検索');
    field.value = '44行目';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await page.key('Enter');
    expect([page.text.includes('1 / 5'), page.element.querySelector('.hit--now')?.textContent.trim()]).toEqual([
      true,
      '44行目',
    ]);
    await page.key('Enter', { shiftKey: true });
    expect(page.element.querySelector('.hit--now')?.textContent.trim()).toBe('444行目');
    await page.key('Escape');
    expect(document.activeElement).toBe(page.element.querySelector('.sheet'));
  });

  it.each([
    ['', '空.pdf', 'empty'],
    ['PK\x03\x04\x00\x00', '台帳.xlsx', 'unknown'],
    [Uint8Array.from([0xfd, 0xfe, 0xff]), 'メモ.txt', 'unknown-encoding'],
    [
      Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 117, 48, 0, 0, 117, 48]),
      '巨大.png',
      'huge-picture',
    ],
  ] as const)('that cannot be shown is told in a sentence', async (content, name, why) => {
    const page = await show(content as BlobPart, name);
    expect(page.element.querySelector('[role=alert]')?.textContent).toContain(whyNotShownTexts[why][0]);
  });
});

describe('marks on a file', () => {
  const mark = (number: number, from: number, to: number): ShownMark => ({
    ...{ id: `m${number}`, number, kind: 'exception', region: null, lines: { sheet: 1, from, to } },
    title: `印${number} 例外 ${from}行 · <b>承認が翌日</b>`,
  });

  it('stand at their lines, say what they are as text, and come into sight when they are asked for', async () => {
    const page = await show(lines(450), '記録.txt', { marks: [mark(1, 2, 3), mark(2, 405, 405)], goTo: 'm2' });
    await settled();
    expect(page.text).toContain('3 / 3');
    const tag = page.element.querySelector('[data-mark="m2"]')!;
    expect([tag.getAttribute('aria-label'), page.element.querySelector('b')]).toEqual([mark(2, 405, 405).title, null]);
    expect(page.element.querySelector('.marked')?.textContent).toContain('405行目');
  });

  it('leave the file readable where one stands beyond its end', async () => {
    const page = await show(lines(450), '記録.txt', { marks: [mark(1, 10_000_000, 10_000_000)], goTo: 'm1' });
    await settled();
    expect(page.text).toContain('3 / 3');
    expect(page.text).toContain('450行目');
  });

  it('are placed by keys alone: a kind, the arrows, Enter', async () => {
    const page = await show(lines(450), '記録.txt', { mayMark: true });
    const placed = listening(page);
    page.element.querySelector<HTMLElement>('.sheet')!.focus();
    await page.key('2');
    expect(page.element.querySelector('.draft')?.textContent).toContain('1行目');
    await page.key('ArrowDown');
    await page.key('ArrowDown', { shiftKey: true });
    await page.key('Enter');
    expect(placed).toEqual([{ kind: 'exception', region: null, lines: { sheet: 1, from: 2, to: 3 } }]);
    expect(page.element.querySelector('.draft')).toBeNull();
  });

  it('begin at the line that was found, and Escape leaves the mark before it leaves the file', async () => {
    const page = await show('番号,氏名\n1,佐藤\n2,田村', '一覧.csv', { mayMark: true });
    const placed = listening(page);
    await page.key('f', { ctrlKey: true });
    const field = page.field('ファイル内を検索');
    field.value = '田村';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await page.key('Enter');
    await page.key('Escape');
    await page.key('1');
    expect(page.element.querySelector('.draft')?.textContent).toContain('田村');
    await page.key('Escape');
    expect([page.element.querySelector('.draft'), placed]).toEqual([null, []]);
  });

  it('are drawn over lines with the mouse', async () => {
    const page = await show(lines(9), '記録.txt', { mayMark: true });
    const placed = listening(page);
    await page.press('Σ合計');
    const at = (line: number) => page.element.querySelector(`[data-line="${line}"]`)!;
    const send = (type: string, on: Element, how: MouseEventInit = { buttons: 1 }) =>
      on.dispatchEvent(new MouseEvent(type, { bubbles: true, ...how }));
    send('pointerdown', at(4), { button: 2, buttons: 2 });
    send('pointerup', at(4), { button: 2 });
    send('pointerdown', at(7));
    // Let go outside of the lines: back over them nothing is held any more.
    send('pointerover', at(8), { buttons: 0 });
    send('pointerup', at(8));
    expect(placed).toEqual([]);
    send('pointerdown', at(5));
    send('pointerover', at(3));
    send('pointerup', at(3));
    expect(placed).toEqual([{ kind: 'sum', region: null, lines: { sheet: 1, from: 3, to: 5 } }]);
  });

  it('are nobody’s to place who may not', async () => {
    const page = await show(lines(9), '記録.txt');
    page.element.querySelector<HTMLElement>('.sheet')!.focus();
    await page.key('1');
    expect([page.element.querySelector('.draft'), page.element.querySelector('.kinds')]).toEqual([null, null]);
  });
});
