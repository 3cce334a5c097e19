import type { ClientRequestView } from '@akashi/contracts';
import { answer, asked, nothingAsked, refuseWith, renderPage, startWeb, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { RequestPage } from './request-page';

const request: ClientRequestView = {
  id: 'r1',
  code: 'R-187',
  title: 'ログの日次点検の記録',
  state: 'returned',
  dueOn: '2031-10-23',
  serviceName: 'ミズナラ文書基盤',
  periodStart: '2026-04-01',
  periodEnd: '2026-09-30',
  askedByName: '佐藤 花子',
  answererName: '野村 拓也',
  isMine: true,
  isOver: false,
  files: 0,
  remindedAt: null,
  version: 3,
  wanted: '点検した記録をください。',
  shows: '点検した日が分かる\n\n見つけたことが分かる',
  expected: [],
  missing: [],
  reason: '9月4日の分がありません。',
  round: 1,
  received: [],
  messages: [],
};
const fileOf = (id: string, round: number, fileName: string): ClientRequestView['received'][number] => ({
  id,
  round,
  fileName,
  mediaType: 'text/csv',
  size: 412,
  remarks: ['empty'],
  scan: 'clean',
  side: 'client',
  sentByName: '野村 拓也',
  sentAt: '2026-10-22T07:40:00Z',
});

async function open(view: ClientRequestView): Promise<Rendered> {
  const page = await renderPage(RequestPage, { requestId: 'r1' });
  await answer(asked('client/requests/r1'), view);
  return page;
}

async function choose(page: Rendered, ...names: string[]): Promise<void> {
  const input = page.element.querySelector<HTMLInputElement>('input[type=file]')!;
  const files = names.map((name) => new File(['x'], name));
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  input.dispatchEvent(new Event('change'));
  await Promise.resolve();
}

describe('a request as a client’s person sees it', () => {
  beforeEach(() => startWeb([]));

  it('says what is wanted, what a good answer shows, and why it came back', async () => {
    const page = await open({ ...request, received: [fileOf('f1', 1, '前の回答.csv')] });
    expect(page.text).toContain('出し直しのお願い');
    expect(page.text).toContain('9月4日の分がありません。');
    const shows = [...page.element.querySelectorAll('.shows li')].map((line) => line.textContent?.trim());
    expect(shows).toEqual(['点検した日が分かる', '見つけたことが分かる']);
    expect(page.text).toContain('前の回答.csv');
  });

  it('has what was typed when it is opened anew, for this request and until it is sent in', async () => {
    const before = await open(request);
    await before.type('ひとこと（なくても出せます）', '9月4日は休業日でした。');
    const page = await open(request);
    const note = page.field('ひとこと（なくても出せます）') as HTMLTextAreaElement;
    expect(note.value).toBe('9月4日は休業日でした。');
    await page.press('お返事を出す');
    await answer(asked('client/requests/r1/answer', 'POST'), { ...request, version: 4 });
    const after = await open({ ...request, version: 4 });
    expect((after.field('ひとこと（なくても出せます）') as HTMLTextAreaElement).value).toBe('');
  });

  it('sends two files one after the other, and the answer by one press', async () => {
    const page = await open(request);
    await choose(page, '台帳.csv', '写し.pdf');
    const first = asked('client/requests/r1/files', 'POST');
    expect(decodeURIComponent(first.request.headers.get('X-File-Name')!)).toBe('台帳.csv');
    await answer(first, { ...request, version: 4, received: [fileOf('f1', 2, '台帳.csv')] });
    const second = asked('client/requests/r1/files', 'POST');
    const both = [fileOf('f1', 2, '台帳.csv'), fileOf('f2', 2, '写し.pdf')];
    await answer(second, { ...request, version: 5, received: both });
    await page.press('2件のファイルを出す');
    const sent = asked('client/requests/r1/answer', 'POST');
    expect(sent.request.body).toEqual({ version: 5, note: '' });
    await answer(sent, { ...request, state: 'submitted', version: 6, reason: null, round: 2, received: both });
    expect(page.text).toContain('出しました');
    expect(page.element.querySelector('ak-client-answer')).toBeNull();
  });

  it('keeps what has arrived when a file is refused, and sends the rest again at a press', async () => {
    const page = await open(request);
    await choose(page, '台帳.csv', '写し.pdf');
    await answer(asked('client/requests/r1/files', 'POST'), { ...request, received: [fileOf('f1', 2, '台帳.csv')] });
    await refuseWith(asked('client/requests/r1/files', 'POST'), 'busy', 503);
    expect(page.text).toContain('台帳.csv');
    expect(nothingAsked()).toBe(true);
    await page.press('もう一度送る');
    expect(asked('client/requests/r1/files', 'POST').request.method).toBe('POST');
  });

  it.each([
    ['pending', 'ウイルス検査を待っています'],
    ['too-large', '大きすぎてウイルス検査ができません'],
    ['infected', 'ウイルスが見つかったため'],
  ] as const)(
    'says of a file that is %s to the scanner what became of it, and gives it out nowhere',
    async (scan, words) => {
      const file = { ...fileOf('f1', 2, '台帳.csv'), scan };
      const page = await open({ ...request, received: [file] });
      expect(page.text).toContain(words);
      const sent = await open({ ...request, state: 'submitted', round: 2, received: [file] });
      expect(sent.text).toContain(words);
      expect(sent.element.querySelector('a[download]')).toBeNull();
    },
  );

  it('says what of a sample is in no file yet, and lets the answer go out all the same', async () => {
    const expected = ['U-001', 'U-002', 'U-003'];
    const received = [fileOf('f1', 2, 'U-001.csv')];
    const page = await open({ ...request, expected, missing: ['U-002', 'U-003'], received });
    expect(page.text).toContain('3件のうち1件が見つかりました。');
    expect(page.text).toContain('見つからないもの：U-002、U-003');
    expect(page.text).toContain('PDFやExcelの中は見ていません。');
    await page.press('1件のファイルを出す');
    await answer(asked('client/requests/r1/answer', 'POST'), { ...request, state: 'submitted', version: 4, round: 2 });
    const whole = await open({ ...request, expected, received });
    expect(whole.text).toContain('3件すべてが見つかりました。');
    const before = await open({ ...request, expected, missing: expected });
    expect(before.text).not.toContain('見つか');
  });

  it('sends nothing that is empty, and a word alone where there is nothing to send', async () => {
    const page = await open(request);
    await page.press('お返事を出す');
    expect(nothingAsked()).toBe(true);
    await page.type('ひとこと（なくても出せます）', '紙の控えを探しています。');
    await page.press('お返事を出す');
    expect(asked('client/requests/r1/answer', 'POST').request.body).toEqual({
      version: 3,
      note: '紙の控えを探しています。',
    });
  });

  it('awaits nothing once the audit is over, and offers no way to send', async () => {
    const page = await open({ ...request, isOver: true, received: [fileOf('f1', 1, '前の回答.csv')] });
    expect(page.text).toContain('この監査は終わりました');
    expect(page.text).toContain('前の回答.csv');
    expect(page.element.querySelector('ak-client-answer')).toBeNull();
    expect(page.element.querySelector('textarea')).toBeNull();
  });

  it('writes to the thread, which both sides read', async () => {
    const page = await open(request);
    await page.type('質問やお知らせ', '様式は決まっていますか。');
    await page.press('送る');
    const sent = asked('client/requests/r1/messages', 'POST');
    expect(sent.request.body).toEqual({ text: '様式は決まっていますか。' });
  });
});
