import { ActivatedRoute } from '@angular/router';
import type { PasswordLinkView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { answer, asked, nothingAsked, refuseWith, renderPage, startWeb } from '@akashi/web-ui/testing';
import { of } from 'rxjs';
import { beforeEach, describe, expect, it } from 'vitest';
import { PasswordPage } from './password-page';

const said = (code: Parameters<typeof problemText>[0]) => problemText(code).ja.happened;
const link: PasswordLinkView = {
  firmName: '霞台監査法人',
  clientName: null,
  familyName: '久保田',
  givenName: '翠',
  familyKana: 'くぼた',
  givenKana: 'みどり',
  email: 'kubota@kasumidai.example',
  isMailed: false,
  expiresAt: '2026-12-01T00:00:00Z',
};

async function opened(view = link) {
  const page = await renderPage(PasswordPage);
  const open = asked('password-link/open', 'POST');
  expect(open.request.body).toEqual({ token: 'token-1' });
  await answer(open, view);
  return page;
}

describe('the page of somebody who has lost their password', () => {
  beforeEach(() => startWeb([{ provide: ActivatedRoute, useValue: { fragment: of('token-1') } }]));

  it('says whose password it sets, and refuses one that is the person’s name or typed differently', async () => {
    const page = await opened();
    expect(page.text).toContain('kubota@kasumidai.example');
    await page.type('新しいパスワード', 'くぼたの朝の珈琲と窓辺の鳥');
    await page.type('新しいパスワード（もう一度）', '別の言葉');
    await page.press('設定');
    expect(page.faultsOf('新しいパスワード')).toEqual([said('password.contains-name')]);
    expect(page.faultsOf('新しいパスワード（もう一度）')).toEqual(['上のパスワードと違います。']);
    expect(nothingAsked()).toBe(true);
  });

  it('sets it, lets nobody in, and shows the way to sign in', async () => {
    const page = await opened();
    await page.type('新しいパスワード', '朝の珈琲と窓辺の青い鳥です');
    await page.type('新しいパスワード（もう一度）', '朝の珈琲と窓辺の青い鳥です');
    await page.press('設定');
    const set = asked('password-link', 'POST');
    expect(set.request.body).toEqual({ token: 'token-1', password: '朝の珈琲と窓辺の青い鳥です' });
    await answer(set, null);
    expect(nothingAsked()).toBe(true);
    expect(page.text).toContain('新しいパスワードを設定しました。');
    expect(page.element.querySelector('a[href="/sign-in"]')).not.toBeNull();
  });

  it('says of signing nothing only where somebody handed the link out', async () => {
    expect((await opened()).text).toContain('同僚が本人と確認するまで、署名はできません');
    expect((await opened({ ...link, isMailed: true })).text).not.toContain('署名はできません');
  });

  it('says that a link opens no more', async () => {
    const page = await renderPage(PasswordPage);
    await refuseWith(asked('password-link/open', 'POST'), 'password.link-not-usable', 422);
    expect(page.text).toContain('パスワード再設定のリンクは使えません');
  });
});
