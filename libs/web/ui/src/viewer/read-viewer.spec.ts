import type { ReadFileView, ReadLineView } from '@akashi/contracts';
import { startWeb } from '../testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { fileViewerTexts, whyNotShownTexts } from './file-viewer-texts';
import { focusSheet, listening, readingOf, seen, show } from './shown-reading.fixture';

const line = (kind: ReadLineView['kind'], text: string, more: Partial<ReadLineView> = {}): ReadLineView => ({
  ...{ kind, text, level: 0, cells: [] },
  ...more,
});

beforeEach(() => {
  startWeb();
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
    expect(page.element.querySelector('li.line-heading.level-1')?.textContent).toContain('権限規程');
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
    await open('メモ.txt');
    expect(page.text).toContain('二行目');
    await page.key('Backspace');
    await seen(page);
    expect(page.text).toContain('内の文');
    await page.key('Escape');
    await seen(page);
    expect(page.text).toContain('外の文');
    await open('一覧.csv');
    expect(page.element.querySelector('td')?.textContent).toBe('番号');
  });

  it('takes marks in what is attached, and opens it for the mark that is asked for', async () => {
    const region = null;
    const inside = { ...{ id: 'm1', kind: 'tick', number: 1, title: '印1' }, region } as const;
    const mark = { ...inside, lines: { sheet: 1, from: 2, to: 2, inside: '1.1' } };
    const page = await show('承認.eml', reading, { mayMark: true, marks: [mark], goTo: 'm1' });
    await seen(page);
    await seen(page);
    expect(page.text).toContain('二行目');
    expect(page.element.querySelector('[data-mark="m1"]')).not.toBeNull();
    await page.key('Backspace');
    await seen(page);
    expect(page.text).toContain('内の文');
    expect(page.element.querySelector('[data-mark="m1"]')).toBeNull();
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
