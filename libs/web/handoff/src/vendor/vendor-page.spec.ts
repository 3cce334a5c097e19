import { ActivatedRoute } from '@angular/router';
import type { VendorExportView } from '@akashi/contracts';
import { answer, asked, nothingAsked, renderPage, startWeb } from '@akashi/web-ui/testing';
import { of } from 'rxjs';
import { beforeEach, describe, expect, it } from 'vitest';
import { VendorPage } from './vendor-page';

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
    const opened = asked('vendor/open', 'POST');
    expect(opened.request.body).toEqual({ token: 'token-1', email: 'fujii@example.jp' });
    await answer(opened, link);
    expect(page.text).toContain('霞台監査法人 から「ミズナラ文書基盤」');
    expect(page.text).toContain('report.pdf');
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
