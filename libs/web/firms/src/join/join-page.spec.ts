import { ActivatedRoute } from '@angular/router';
import type { JoinView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { answer, asked, nothingAsked, refuseWith, renderPage, startWeb } from '@akashi/web-ui/testing';
import { of } from 'rxjs';
import { beforeEach, describe, expect, it } from 'vitest';
import { JoinPage } from './join-page';

const said = (code: Parameters<typeof problemText>[0]) => problemText(code).ja.happened;
const invitation: JoinView = {
  firmName: '霞台監査法人',
  familyName: '久保田',
  givenName: '翠',
  title: 'スタッフ',
  email: 'kubota@kasumidai.example',
  firmRoles: ['member'],
  expiresAt: '2026-12-01T00:00:00Z',
};

async function opened() {
  const page = await renderPage(JoinPage);
  const open = asked('join/open', 'POST');
  expect(open.request.body).toEqual({ token: 'token-1' });
  await answer(open, invitation);
  return page;
}

describe('the page of an invited person', () => {
  beforeEach(() => startWeb([{ provide: ActivatedRoute, useValue: { fragment: of('token-1') } }]));

  it('says whom the firm invited, and asks for what only they can say', async () => {
    const page = await opened();
    expect(page.text).toContain('霞台監査法人 に招待されています。');
    await page.type('せい（ふりがな）', 'くぼた');
    await page.type('めい（ふりがな）', 'みどり');
    await page.type('パスワード', 'くぼたの朝の珈琲と窓辺');
    await page.press('登録して始める');
    expect(page.faultsOf('パスワード')).toEqual([said('password.too-short')]);
    await page.type('パスワード', 'くぼたの朝の珈琲と窓辺の鳥');
    await page.type('パスワード（もう一度）', '別の言葉');
    await page.press('登録して始める');
    expect(page.faultsOf('パスワード')).toEqual([said('password.contains-name')]);
    expect(page.faultsOf('パスワード（もう一度）')).toEqual(['上のパスワードと違います。']);
    expect(nothingAsked()).toBe(true);
  });

  it('joins, signs in, and says beside the password what the server’s list refuses', async () => {
    const page = await opened();
    await page.type('せい（ふりがな）', 'くぼた');
    await page.type('めい（ふりがな）', 'みどり');
    await page.type('パスワード', '1qazxsw23edc');
    await page.type('パスワード（もう一度）', '1qazxsw23edc');
    await page.press('登録して始める');
    await refuseWith(asked('join', 'POST'), 'password.common', 422);
    expect(page.faultsOf('パスワード')).toEqual([said('password.common')]);
    await page.type('パスワード', '朝の珈琲と窓辺の青い鳥です');
    await page.type('パスワード（もう一度）', '朝の珈琲と窓辺の青い鳥です');
    await page.press('登録して始める');
    const join = asked('join', 'POST');
    expect(join.request.body).toMatchObject({ token: 'token-1', familyKana: 'くぼた', givenKana: 'みどり' });
    await answer(join, null);
    expect(asked('session', 'POST').request.body).toMatchObject({ email: 'kubota@kasumidai.example' });
  });

  it('says that a link opens no more, and shows the way to sign in', async () => {
    const page = await renderPage(JoinPage);
    await refuseWith(asked('join/open', 'POST'), 'invitation.not-usable', 422);
    expect(page.text).toContain('招待のリンクは使えません');
    expect(page.element.querySelector('a[href="/sign-in"]')).not.toBeNull();
  });
});

describe('a link that was cut', () => {
  it('is told as incomplete and asks for nothing', async () => {
    startWeb([{ provide: ActivatedRoute, useValue: { fragment: of(null) } }]);
    const page = await renderPage(JoinPage);
    expect(page.text).toContain('リンクが完全ではありません');
    expect([nothingAsked(), page.element.querySelector('form')]).toEqual([true, null]);
  });
});
