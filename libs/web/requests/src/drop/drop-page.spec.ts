import { TestBed } from '@angular/core/testing';
import { ActivatedRoute } from '@angular/router';
import type { DropRequestView, DropView } from '@akashi/contracts';
import { DropPass } from '@akashi/web-platform';
import { answer, asked, nothingAsked, refuseWith, renderPage, startWeb, type Rendered } from '@akashi/web-ui/testing';
import { of } from 'rxjs';
import { beforeEach, describe, expect, it } from 'vitest';
import { DropPage } from './drop-page';

const request: DropRequestView = {
  id: 'r1',
  code: 'R-001',
  title: 'ログの日次点検の記録',
  wanted: '25日分の記録をください。',
  shows: '点検した日が分かる\n見つけたことが分かる',
  state: 'returned',
  dueOn: '2031-03-31',
  reason: '9月4日の分がありません。',
  round: 1,
  files: [],
  version: 3,
};
const other: DropRequestView = { ...request, id: 'r12', code: 'R-012', state: 'requested', reason: null, round: 0 };
const view: DropView = {
  firmName: '霞台監査法人',
  recipientName: '野村 拓也',
  expiresAt: '2031-04-05T00:00:00Z',
  requests: [request, other],
};
const file = {
  id: 'f1',
  fileName: '台帳.csv',
  size: 412,
  remarks: [],
  scan: 'none',
  sentAt: '2026-10-22T07:40:00Z',
} as const;

async function opened(of_: DropView = view): Promise<Rendered> {
  const page = await renderPage(DropPage);
  await page.type('メールアドレス', 'nomura@example.jp');
  await page.press('開く');
  await answer(asked('drop/code', 'POST'), { asksCode: false, ask: 'a' });
  const opening = asked('drop/open', 'POST');
  expect(opening.request.body).toEqual({ token: 'token-1', email: 'nomura@example.jp' });
  await answer(opening, { pass: 'pass-1', until: '2026-10-22T15:40:00Z' });
  await answer(asked('drop/requests'), of_);
  return page;
}

async function choose(page: Rendered, at: number, ...names: string[]): Promise<void> {
  const input = page.element.querySelectorAll<HTMLInputElement>('input[type=file]')[at]!;
  const files = names.map((name) => new File(['x'], name));
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  input.dispatchEvent(new Event('change'));
  await Promise.resolve();
}

describe('the page behind a drop link', () => {
  beforeEach(() => startWeb([{ provide: ActivatedRoute, useValue: { fragment: of('token-1') } }]));

  it('asks for the address before anything is shown, and keeps its pass as long as it is open', async () => {
    const page = await renderPage(DropPage);
    await page.press('開く');
    expect(page.faultsOf('メールアドレス')).toEqual(['メールアドレスを入力してください。']);
    expect(nothingAsked()).toBe(true);
  });

  it('shows what is wanted, what a good answer shows, by when and why it came back', async () => {
    const page = await opened();
    expect(TestBed.inject(DropPass).value()?.pass).toBe('pass-1');
    for (const words of ['霞台監査法人', '野村 拓也 様', 'R-001', '25日分の記録', '9月4日の分', '期限 2031-03-31'])
      expect(page.text).toContain(words);
    const shows = [...page.element.querySelectorAll('.shows li')].map((line) => line.textContent?.trim());
    expect(shows.slice(0, 2)).toEqual(['点検した日が分かる', '見つけたことが分かる']);
  });

  it('takes a file and sends the answer in with a word', async () => {
    const page = await opened({ ...view, requests: [request] });
    await choose(page, 0, '台帳.csv');
    await answer(asked('drop/requests/r1/files', 'POST'), { ...request, files: [{ ...file, round: 2 }], version: 3 });
    expect(page.text).toContain('台帳.csv');
    await page.type('ひとこと（なくても出せます）', '残りは後日です。');
    await page.press('提出する R-001');
    const sent = asked('drop/requests/r1/answer', 'POST');
    expect(sent.request.body).toEqual({ version: 3, note: '残りは後日です。' });
    await answer(sent, { ...request, state: 'submitted', reason: null, round: 2, files: [{ ...file, round: 2 }] });
    expect(page.text).toContain('受け取りました。');
  });

  it('puts many files to the requests that their names mean, and asks of which the others are', async () => {
    const page = await opened();
    await choose(page, 0, 'Ｒ－０１２.pdf', '台帳.csv');
    await answer(asked('drop/requests/r12/files', 'POST'), { ...other, files: [{ ...file, round: 1 }] });
    expect(page.text).toContain('どの依頼のファイルか選んでください');
    expect(nothingAsked()).toBe(true);
  });

  it('offers to open the link again once it is let in no more', async () => {
    const page = await opened({ ...view, requests: [request] });
    await choose(page, 0, '台帳.csv');
    await refuseWith(asked('drop/requests/r1/files', 'POST'), 'link.not-usable', 404);
    await page.press('もう一度リンクを開く');
    expect(page.text).toContain('このリンクの宛先になっているメールアドレス');
    expect(TestBed.inject(DropPass).value()).toBeNull();
  });

  it('says so where the link came without its end', async () => {
    TestBed.overrideProvider(ActivatedRoute, { useValue: { fragment: of(null) } });
    const page = await renderPage(DropPage);
    expect(page.text).toContain('リンクが完全ではありません');
  });
});
