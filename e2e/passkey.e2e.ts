import { at, sessionApi } from '@akashi/contracts/api';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { password } from '../tools/run/demo-accounts.ts';
import { axeFaultsOf } from './axe-faults.ts';
import { emailOf, Person } from './person.ts';

let browser: Browser;
/** Browsers make no passkey for a number. */
const url = inject('url').replace('127.0.0.1', 'localhost');
const who = 'admin';

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A device in the browser, as its own tools make one. */
async function plugIn(devices: CDPSession): Promise<string> {
  await devices.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const;
  const { authenticatorId } = await devices.send('WebAuthn.addVirtualAuthenticator', { options });
  return authenticatorId;
}

async function enterByPassword(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByLabel('メールアドレス').fill(emailOf(who));
  await page.getByLabel('パスワード', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

describe('a passkey', () => {
  it('is set up on the account page, lets its holder in, and proves that it is still them', async () => {
    const person = await Person.signsIn(browser, url, who);
    const { page } = person;
    const devices = await person.context.newCDPSession(page);
    const authenticatorId = await plugIn(devices);
    await page.goto('/account');
    await page.getByRole('button', { name: 'パスキーを登録' }).click();
    await page.getByLabel('パスキーの名前').fill('机の PC');
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('回復コードは、この画面を閉じると二度と表示できません').waitFor();
    await page.getByLabel('回復コードを安全な場所に保管しました').check();
    await page.getByRole('button', { name: '閉じる' }).click();
    await page.getByText('机の PC').waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    await person.send(at(sessionApi.close));

    await page.goto('/');
    await page.getByRole('button', { name: 'パスキーでサインイン' }).click();
    await page.getByRole('heading', { name: '案件一覧' }).waitFor();
    await person.send(at(sessionApi.close));

    await enterByPassword(page);
    await page.getByRole('heading', { name: 'パスキーで確認' }).waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'パスキーで続ける' }).click();
    await page.getByRole('heading', { name: '案件一覧' }).waitFor();

    // A workplace chosen again has proven nothing there: what changes the factors asks anew.
    const { memberships } = await person.ask(at(sessionApi.current));
    const [place] = memberships;
    await person.send(at(sessionApi.choose), { firmId: place!.firmId, clientId: place!.clientId });
    await page.goto('/account');
    await page.getByRole('button', { name: '「机の PC」を削除' }).click();
    await page.getByRole('button', { name: '削除', exact: true }).last().click();
    await page.getByRole('heading', { name: '本人の確認' }).waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    await devices.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await page.getByRole('button', { name: 'パスキーで確認' }).click();
    await page.getByText('パスキーの確認が途中で終わりました。').waitFor();
    await devices.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
    await page.getByRole('button', { name: 'パスキーで確認' }).click();
    await page.getByText('パスキーを削除しました。').waitFor();
    await person.leaves();
  });
});
