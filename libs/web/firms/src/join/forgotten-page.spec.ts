import { answer, asked, nothingAsked, refuseWith, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { ForgottenPage } from './forgotten-page';

describe('the page of a forgotten password', () => {
  beforeEach(() => startWeb([]));

  it('asks for a link by mail and says the same for every address', async () => {
    const page = await renderPage(ForgottenPage);
    await page.press('リンクをメールで受け取る');
    expect(nothingAsked()).toBe(true);
    await page.type('メールアドレス', ' sato@kasumidai.example ');
    await page.press('リンクをメールで受け取る');
    const ask = asked('password-link/ask', 'POST');
    expect(ask.request.body).toEqual({ email: 'sato@kasumidai.example' });
    await answer(ask, null);
    expect(page.text).toContain('sato@kasumidai.example で登録されている方がいれば');
    expect(page.element.querySelector('a[href="/sign-in"]')).not.toBeNull();
  });

  it('says where no mail is sent, and whom to ask instead', async () => {
    const page = await renderPage(ForgottenPage);
    await page.type('メールアドレス', 'sato@kasumidai.example');
    await page.press('リンクをメールで受け取る');
    await refuseWith(asked('password-link/ask', 'POST'), 'password.no-mail', 422);
    expect(page.text).toContain('監査機関の管理者に、リンクを依頼してください');
  });
});
