import { ActivatedRoute } from '@angular/router';
import type { VendorExportView } from '@akashi/contracts';
import { answer, asked, nothingAsked, refuseWith, renderPage, startWeb } from '@akashi/web-ui/testing';
import { of } from 'rxjs';
import { beforeEach, describe, expect, it } from 'vitest';
import { VendorPage } from './vendor-page';

const holder = { token: 'token-1', email: 'fujii@example.jp' };
const link = {
  recipientName: '藤井 恵',
  firmName: '霞台監査法人',
  serviceName: 'ミズナラ文書基盤',
  expiresAt: '2026-12-05T00:00:00Z',
  downloadsLeft: 3,
  files: [{ format: 'pdf', fileName: 'report.pdf', size: 1200, sha256: 'ab'.repeat(32) }],
} as unknown as VendorExportView;

describe('the page of a recipient', () => {
  beforeEach(() => startWeb([{ provide: ActivatedRoute, useValue: { fragment: of('token-1') } }]));

  it('asks for the address before anything is shown', async () => {
    const page = await renderPage(VendorPage);
    await page.press('リンクを開く');
    expect(page.faultsOf('メールアドレス')).toEqual(['メールアドレスを入力してください。']);
    expect([nothingAsked(), page.text.includes('霞台監査法人')]).toEqual([true, false]);
  });

  it('shows the files once the address is the right one', async () => {
    const page = await renderPage(VendorPage);
    await page.type('メールアドレス', 'fujii@example.jp');
    await page.press('リンクを開く');
    await answer(asked('vendor/code', 'POST'), { asksCode: false, ask: 'a' });
    const opened = asked('vendor/open', 'POST');
    expect(opened.request.body).toEqual({ token: 'token-1', email: 'fujii@example.jp' });
    await answer(opened, link);
    expect(page.text).toContain('霞台監査法人 から「ミズナラ文書基盤」');
    expect(page.text).toContain('report.pdf');
  });

  it('asks for the mailed code where the firm does, and goes on by what it gave', async () => {
    const page = await renderPage(VendorPage);
    await page.type('メールアドレス', 'fujii@example.jp');
    await page.press('リンクを開く');
    await answer(asked('vendor/code', 'POST'), { asksCode: true, ask: 'asked-1' });
    expect(page.text).toContain('fujii@example.jp であれば、コードをメールで送りました');
    await page.press('リンクを開く');
    expect([page.faultsOf('コード'), nothingAsked()]).toEqual([['届いた8桁のコードを入力してください。'], true]);
    await page.type('コード', '１２３４ 5678');
    await page.press('リンクを開く');
    const wrong = asked('vendor/open', 'POST');
    expect(wrong.request.body).toEqual({ ...holder, ask: 'asked-1', code: '12345678' });
    await refuseWith(wrong, 'export.code-wrong');
    expect(page.text).toContain('コードが違うか');
    await page.press('新しいコードを受け取る');
    await answer(asked('vendor/code', 'POST'), { asksCode: true, ask: 'asked-2' });
    await page.type('コード', '87654321');
    await page.press('リンクを開く');
    const right = asked('vendor/open', 'POST');
    expect(right.request.body).toEqual({ ...holder, ask: 'asked-2', code: '87654321' });
    await answer(right, { ...link, pass: 'pass-1' });
    await page.press('ダウンロード report.pdf');
    expect(asked('vendor/download', 'POST').request.body).toEqual({ ...holder, pass: 'pass-1', format: 'pdf' });
  });

  it('says first that the report was replaced, and offers nothing where the link has ended', async () => {
    const page = await renderPage(VendorPage);
    await page.type('メールアドレス', 'fujii@example.jp');
    await page.press('リンクを開く');
    await answer(asked('vendor/code', 'POST'), { asksCode: false, ask: 'a' });
    const replaced = { edition: 2, replacedEdition: 1, on: '2026-12-01', reason: null, givesOldFile: false };
    await answer(asked('vendor/open', 'POST'), { ...link, files: [], downloadsLeft: 0, replaced });
    expect(page.text).toContain('第1版は 2026-12-01 に第2版に置き換えられました');
    expect(page.text).toContain('新しい版のリンクを監査機関に依頼してください');
    expect([page.text.includes('使い切りました'), page.element.querySelector('ul')]).toEqual([false, null]);
  });
});

describe('a link that was cut', () => {
  it('is told as incomplete and asks for nothing', async () => {
    startWeb([{ provide: ActivatedRoute, useValue: { fragment: of(null) } }]);
    const page = await renderPage(VendorPage);
    expect(page.text).toContain('リンクが完全ではありません');
    expect(page.element.querySelector('form')).toBeNull();
  });
});
