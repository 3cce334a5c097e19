import { at, firmApi, memberApi, sessionApi } from '@akashi/contracts/api';
import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { password } from '../tools/run/demo-accounts.ts';
import { axeFaultsOf } from './axe-faults.ts';
import { emailOf, Person } from './person.ts';

let browser: Browser;
const url = inject('url');
const who = 'yamazaki';

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What the device shows; `steps` of half a minute from now. */
const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

async function enter(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByLabel('メールアドレス').fill(emailOf(who));
  await page.getByLabel('パスワード').fill(password);
  await page.keyboard.press('Enter');
}

describe('a second factor that the administrator asks for', () => {
  it('is set up before anything else opens, and asked for from then on', async () => {
    const admin = await Person.signsIn(browser, url, 'admin');
    expect((await admin.ask(at(firmApi.view))).requiresSecondFactor).toBe(false);
    const asked = (await admin.ask(at(memberApi.list))).find(({ email }) => email === emailOf(who))!;
    const { userId, version } = asked;
    await admin.send(at(memberApi.requireFactor, { userId }), { isRequired: true, version });

    const person = await Person.arrives(browser, url);
    const { page } = person;
    await enter(page);
    await page.getByRole('heading', { name: '2つ目の要素を登録' }).waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.goto('/clients');
    await page.getByRole('button', { name: '代わりに確認コードの端末を登録' }).press('Enter');
    await page.locator('ak-qr-picture').waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    const secret = (await page.locator('.words').innerText()).replaceAll(' ', '');
    await page.getByLabel('確認コード').fill(codeOf(secret, -1));
    await page.keyboard.press('Enter');
    await page.getByText('回復コードは、この画面を閉じると二度と表示できません').waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    const paper = await page.locator('ak-recovery-code-list li').first().innerText();
    await page.getByLabel('回復コードを安全な場所に保管しました').check();
    await page.getByRole('button', { name: '始める' }).click();
    await page.getByRole('heading', { name: '案件一覧' }).waitFor();
    await person.send(at(sessionApi.close));

    await enter(page);
    await page.getByRole('heading', { name: '確認コードを入力' }).waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.keyboard.type('000000');
    await page.keyboard.press('Enter');
    await page.getByText('確認コードが違います。').waitFor();
    await page.getByLabel('確認コード').fill(codeOf(secret));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '案件一覧' }).waitFor();
    await person.send(at(sessionApi.close));

    await enter(page);
    await page.getByLabel('確認コード').fill(paper);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '案件一覧' }).waitFor();
    expect((await person.ask(at(sessionApi.current))).kind).toBe('member');
    await person.leaves();
    await admin.leaves();
  });
});
