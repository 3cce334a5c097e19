import { at, identityProviderApi, sessionApi } from '@akashi/contracts/api';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { axeFaultsOf } from './axe-faults.ts';
import { Person } from './person.ts';

let browser: Browser;
/** As the API calls itself: providers send browsers back there. They stand at a number, and so at another site. */
const url = inject('url').replace('127.0.0.1', 'localhost');
const providers = inject('providers');
const member = 'yamazaki';

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** At the provider's own page. */
async function signInThere(page: Page, who: string): Promise<void> {
  await page.getByLabel('Name').fill(who);
  await page.keyboard.press('Enter');
}

const { openId, saml } = providers ?? { openId: null, saml: null };
const kinds: { protocol: string; named: (page: Page) => Promise<void> }[] = [
  {
    protocol: 'OpenID Connect',
    named: async (page) => {
      await page.getByLabel('発行者（issuer）').fill(openId!.issuer);
      await page.getByLabel('クライアントID').fill('akashi');
      await page.getByLabel('クライアントの秘密').fill(openId!.secret);
    },
  },
  {
    protocol: 'SAML 2.0',
    named: async (page) => {
      await page.getByLabel('エンティティID').fill(saml!.entityId);
      await page.getByLabel('サインインのアドレス').fill(saml!.entryPoint);
      await page.getByLabel('署名の証明書（PEM）').fill(saml!.certificate);
    },
  },
];

describe.skipIf(providers === null)('signing in by the firm’s provider', () => {
  it.each(kinds)('is set up, linked, used, no proof of presence, and over once it is off: $protocol', async (kind) => {
    // The pages are the same for either, but for the fields of the dialog.
    const look = async (at: Page) => kind.protocol === 'SAML 2.0' && expect(await axeFaultsOf(at)).toEqual([]);
    const admin = await Person.signedIn(browser, url, 'admin');
    const { page } = admin;
    await page.goto('/firm/identity-provider');
    await page.getByRole('button', { name: '設定' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(kind.protocol, { exact: true }).click();
    await kind.named(page);
    await dialog.getByLabel('メールのドメイン').fill('kasumidai.example');
    await look(page);
    await dialog.getByRole('button', { name: '設定' }).click();
    await page.getByText('認証基盤の設定を変更しました。').waitFor();
    await page.getByRole('button', { name: '応答を確認' }).click();
    await signInThere(page, 'admin');
    await page.getByText('admin@kasumidai.example').waitFor();
    await page.getByRole('button', { name: '使い始める' }).click();
    await dialog.getByRole('button', { name: '使い始める' }).click();
    await page.getByText('使用中').waitFor();

    const person = await Person.signedIn(browser, url, member);
    const there = person.page;
    await there.goto('/account');
    await there.locator('ak-own-identity-panel').getByRole('button', { name: '登録' }).click();
    await signInThere(there, member);
    await there.getByText('認証基盤のアカウントを登録しました。').waitFor();
    await person.send(at(sessionApi.close));

    const { signInPath } = await admin.ask(at(identityProviderApi.view));
    await there.goto(signInPath);
    await there.getByRole('button', { name: '監査機関の認証基盤でサインイン' }).click();
    await signInThere(there, member);
    await there.getByRole('heading', { name: '案件一覧' }).waitFor();
    await expect(person.send(at(identityProviderApi.unlink))).rejects.toThrow('step-up-needed');
    await person.send(at(sessionApi.close));

    await there.goto(signInPath);
    await there.getByRole('button', { name: '監査機関の認証基盤でサインイン' }).click();
    await there.getByLabel('Name').waitFor();
    const { version } = await admin.ask(at(identityProviderApi.view));
    await admin.send(at(identityProviderApi.turn), { isOn: false, version });
    await signInThere(there, member);
    await there.getByText('この監査機関では、認証基盤によるサインインを使っていません。').waitFor();
    await expect(person.ask(at(sessionApi.current))).rejects.toThrow('not-signed-in');
    for (const one of [person, admin]) await one.leaves();
  });
});
