import { renderPage, settled, startWeb, type Rendered } from '../testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { whyNotShownTexts, warningTexts } from './file-viewer-texts';
import { FileViewer } from './file-viewer';

async function show(content: BlobPart, name: string): Promise<Rendered> {
  const file = new Blob([content]);
  // jsdom has none of its own.
  file.arrayBuffer = () => new Response(content as string).arrayBuffer();
  const rendered = await renderPage(FileViewer, { file, name });
  await vi.waitFor(async () => {
    await settled();
    expect(rendered.element.querySelector('ak-skeleton')).toBeNull();
  });
  return rendered;
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
    expect([page.text.includes('2 / 3'), page.element.querySelector('li')?.textContent]).toEqual([true, '201行目']);
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
    expect([page.text.includes('1 / 5'), page.element.querySelector('.hit--now')?.textContent]).toEqual([
      true,
      '44行目',
    ]);
    await page.key('Enter', { shiftKey: true });
    expect(page.element.querySelector('.hit--now')?.textContent).toBe('444行目');
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
