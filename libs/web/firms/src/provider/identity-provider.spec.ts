import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import type { IdentityProviderView, OwnIdentityView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { answer, asked, nothingAsked, openDialog, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { IdentityProviderPage } from './identity-provider-page';
import { OwnIdentityPanel } from './own-identity-panel';
import { SetIdentityProviderDialog } from './set-identity-provider-dialog';

const said = (code: Parameters<typeof problemText>[0]) => problemText(code).ja.happened;
const none: IdentityProviderView = {
  kind: 'oidc',
  issuer: '',
  clientId: '',
  entryPoint: '',
  certificates: [],
  domains: [],
  isOnly: false,
  testedAt: null,
  enabledAt: null,
  linked: 0,
  returnAddress: 'https://akashi.example/sign-in/return',
  serviceProvider: {
    entityId: 'https://akashi.example/saml/f1',
    assertionAddress: 'https://akashi.example/api/session/provider/assertion',
    metadata: '<EntityDescriptor/>',
  },
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

describe('coming back from the provider', () => {
  const brought = { code: 'c', state: 'test.s', iss: '' };

  it('asks once what the provider said, and nothing when the page is read again', async () => {
    const location = TestBed.inject(Location);
    location.replaceState('/firm/identity-provider', '', { answer: brought });
    const page = await renderPage(IdentityProviderPage);
    const claims = asked('firm/identity-provider/claims', 'POST');
    expect(claims.request.body).toEqual(brought);
    await answer(claims, { claims: [{ name: 'sub', value: 'subject-1' }], isOfFirm: true });
    await answer(asked('firm/identity-provider'), standing);
    expect(page.text).toContain('subject-1');
    expect(location.getState()).not.toMatchObject({ answer: brought });
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
      kind: 'oidc',
      issuer: standing.issuer,
      clientId: 'akashi',
      secret: null,
      entryPoint: '',
      certificates: [],
      domains: ['kasumidai.example', 'second.example'],
      isOnly: false,
      version: 2,
    });
  });
});

describe('a provider that answers by SAML', () => {
  const pem = (letter: string) => `-----BEGIN CERTIFICATE-----\n${letter.repeat(200)}\n-----END CERTIFICATE-----`;
  const saml: IdentityProviderView = {
    ...{ ...none, kind: 'saml', issuer: 'urn:kasumidai:idp', entryPoint: 'https://login.kasumidai.example/sso' },
    certificates: [{ pem: pem('A'), sha256: '0123abcd'.repeat(8), validUntil: '2027-11-30T00:00:00Z' }],
    version: 3,
  };

  it('is shown by its entity id and its keys, and told who we are', async () => {
    const page = await renderPage(IdentityProviderPage);
    await answer(asked('firm/identity-provider'), saml);
    for (const words of [
      ...['SAML 2.0', 'urn:kasumidai:idp', '0123 abcd', '2027-11-30 まで'],
      ...['https://akashi.example/saml/f1', 'https://akashi.example/api/session/provider/assertion'],
    ])
      expect(page.text).toContain(words);
  });

  it('is asked for what it is believed by, and not for a client or a secret', async () => {
    const dialog = await openDialog<IdentityProviderView>(SetIdentityProviderDialog, { ...saml, certificates: [] });
    await dialog.press('設定');
    expect(dialog.faultsOf('署名の証明書（PEM）')).toHaveLength(1);
    await dialog.type('サインインのアドレス', 'http://login.kasumidai.example');
    await dialog.type('署名の証明書（PEM）', 'no certificate');
    await dialog.press('設定');
    expect(dialog.faultsOf('サインインのアドレス')).toEqual([said('identity-provider.entry-point-malformed')]);
    expect(dialog.faultsOf('署名の証明書（PEM）')).toEqual([said('identity-provider.certificate-malformed')]);
    expect(nothingAsked()).toBe(true);
  });

  it('takes two keys that were pasted one after the other', async () => {
    const dialog = await openDialog<IdentityProviderView>(SetIdentityProviderDialog, saml);
    await dialog.type('署名の証明書（PEM）', `${pem('A')}\n${pem('B')}\n`);
    await dialog.press('設定');
    expect(asked('firm/identity-provider', 'PUT').request.body).toMatchObject({
      ...{ kind: 'saml', issuer: 'urn:kasumidai:idp', clientId: '', secret: null, version: 3 },
      certificates: [pem('A'), pem('B')],
    });
  });

  it('takes a key as metadata has it, without its first and last line', async () => {
    const dialog = await openDialog<IdentityProviderView>(SetIdentityProviderDialog, saml);
    await dialog.type('署名の証明書（PEM）', `${'C'.repeat(64)}\n${'C'.repeat(136)}`);
    await dialog.press('設定');
    expect(asked('firm/identity-provider', 'PUT').request.body).toMatchObject({
      certificates: [
        `-----BEGIN CERTIFICATE-----\n${`${'C'.repeat(64)}\n`.repeat(3)}${'C'.repeat(8)}\n-----END CERTIFICATE-----`,
      ],
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
