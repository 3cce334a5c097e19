import type { IdentityProviderView, OwnIdentityView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { answer, asked, nothingAsked, openDialog, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { IdentityProviderPage } from './identity-provider-page';
import { OwnIdentityPanel } from './own-identity-panel';
import { SetIdentityProviderDialog } from './set-identity-provider-dialog';

const said = (code: Parameters<typeof problemText>[0]) => problemText(code).ja.happened;
const none: IdentityProviderView = {
  issuer: '',
  clientId: '',
  domains: [],
  isOnly: false,
  testedAt: null,
  enabledAt: null,
  linked: 0,
  returnAddress: 'https://akashi.example/sign-in/return',
  signInPath: '/sign-in?firm=f1',
  version: 0,
};
const standing = { ...none, issuer: 'https://login.kasumidai.example', clientId: 'akashi', version: 2 };

beforeEach(() => startWeb());

describe('the page of the firm’s identity provider', () => {
  it('tells where to come back to before one is set up, and turns none on that was not tried', async () => {
    const page = await renderPage(IdentityProviderPage);
    await answer(asked('firm/identity-provider'), none);
    expect(page.text).toContain('https://akashi.example/sign-in/return');
    expect(page.text).not.toContain('使い始める');
    const untried = await renderPage(IdentityProviderPage);
    await answer(asked('firm/identity-provider'), standing);
    expect(untried.text).toContain('今の設定では応答を確認していません');
    await untried.press('使い始める');
    expect(nothingAsked()).toBe(true);
  });

  it('gives out the address to begin at once it is on', async () => {
    const page = await renderPage(IdentityProviderPage);
    const at = '2026-11-30T00:00:00Z';
    await answer(asked('firm/identity-provider'), { ...standing, testedAt: at, enabledAt: at, linked: 3 });
    for (const words of ['https://akashi.example/sign-in?firm=f1', '3名', '使用中', '2026-11-30 09:00'])
      expect(page.text).toContain(words);
  });
});

describe('setting up the provider', () => {
  it('says beside each field what is wrong, and asks for the secret again with another issuer', async () => {
    const dialog = await openDialog<IdentityProviderView>(SetIdentityProviderDialog, standing);
    await dialog.type('発行者（issuer）', 'http://evil.example');
    await dialog.press('設定');
    expect(dialog.faultsOf('発行者（issuer）')).toEqual([said('identity-provider.issuer-malformed')]);
    await dialog.type('発行者（issuer）', 'https://other.example');
    await dialog.press('設定');
    expect(dialog.faultsOf('クライアントの秘密')).toEqual([said('identity-provider.secret-missing')]);
    expect(nothingAsked()).toBe(true);
  });

  it('keeps the secret where none is typed, and sends the domains by name', async () => {
    const dialog = await openDialog<IdentityProviderView>(SetIdentityProviderDialog, standing);
    await dialog.type('メールのドメイン', 'Kasumidai.example、second.example');
    await dialog.press('設定');
    expect(asked('firm/identity-provider', 'PUT').request.body).toEqual({
      issuer: standing.issuer,
      clientId: 'akashi',
      secret: null,
      domains: ['kasumidai.example', 'second.example'],
      isOnly: false,
      version: 2,
    });
  });
});

describe('a member’s own identity', () => {
  const identity: OwnIdentityView = { issuer: standing.issuer, linkedAt: null };

  it('is linked where there is none, and told since when where there is', async () => {
    const page = await renderPage(OwnIdentityPanel, { identity });
    await page.press('登録');
    asked('account/identity/start', 'POST');
    const linked = await renderPage(OwnIdentityPanel, { identity: { ...identity, linkedAt: '2026-11-30T00:00:00Z' } });
    expect(linked.text).toContain('2026-11-30 09:00 に登録しました');
  });
});
