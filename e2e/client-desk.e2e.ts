import { at, letterApi } from '@akashi/contracts/api';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { password } from '../tools/run/demo-accounts.ts';
import { axeFaultsOf } from './axe-faults.ts';
import { Engagement } from './engagement.ts';
import { mailsTo } from './mailed.ts';
import { Person } from './person.ts';

const url = inject('url');
const mail = inject('mail');
const phone = { width: 375, height: 812 };

let browser: Browser;
let engagement: Engagement;
let approver: Person;
/** The link of the approver's invitation. */
let link = '';

beforeAll(async () => {
  browser = await openBrowser();
  const sato = await Person.signedIn(browser, url, 'sato');
  engagement = await Engagement.of(sato);
  await sato.leaves();
  approver = await Person.arrives(browser, url);
  await approver.page.setViewportSize(phone);
});
afterAll(async () => {
  await browser?.close();
});

/** Where mail is sent, its mail holds it and no page; beside an Akashi that stands there already it is told. */
async function invitationLink(page: Page, email: string): Promise<string> {
  if (mail !== null) {
    const linkIn = async () => /\/join-client#[\w-]{43}/.exec((await mailsTo(mail, email)).at(-1) ?? '')?.[0];
    await expect.poll(linkIn, { timeout: 60_000, interval: 500 }).toBeTruthy();
    return (await linkIn())!;
  }
  const { pathname, hash } = new URL(
    await page.getByRole('dialog').getByRole('textbox', { name: 'リンク' }).inputValue(),
  );
  await page.keyboard.press('Escape');
  return pathname + hash;
}

/** Nothing wrong on it, and nothing to be found by swiping to the side. */
async function fits(page: Page): Promise<void> {
  const isWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
  expect([await axeFaultsOf(page), await page.evaluate(isWide)]).toEqual([[], false]);
}

describe('the client’s own people, from the invitation to the signed letter', () => {
  it('the owner invites the approver on their own desk, without the firm', async () => {
    const owner = await Person.signedIn(browser, url, 'fujii@mizunara.example');
    const { page } = owner;
    await page.goto('/client/colleagues');
    await page.getByRole('button', { name: '招待' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '姓' }).fill('柏木');
    await dialog.getByRole('textbox', { name: /^名/ }).fill('薫');
    await dialog.getByRole('textbox', { name: '職位' }).fill('最高情報セキュリティ責任者');
    await dialog.getByRole('textbox', { name: 'メールアドレス' }).fill('kashiwagi@mizunara.example');
    await dialog.getByRole('combobox', { name: '役割' }).selectOption('approver');
    await fits(page);
    await dialog.getByRole('button', { name: '招待' }).click();
    link = await invitationLink(page, 'kashiwagi@mizunara.example');
    await page.getByText('kashiwagi@mizunara.example').first().waitFor();
    await owner.leaves();
  });

  it('the approver comes in by the link, on a phone, and finds what waits for them', async () => {
    const { page } = approver;
    await page.goto(link);
    await page.getByLabel('せい（ふりがな）').fill('カシワギ');
    await page.getByLabel('めい（ふりがな）').fill('カオル');
    await page.getByLabel('パスワード', { exact: false }).first().fill(password);
    await page.getByLabel('パスワード（もう一度）').fill(password);
    await fits(page);
    await page.getByRole('button', { name: '登録して始める' }).click();
    await page.getByRole('heading', { level: 1, name: /お願い/ }).waitFor();
    await fits(page);
    await page.goto('/client/findings');
    await page.getByRole('heading', { level: 1, name: '事実の確認・改善計画' }).waitFor();
    await page.getByRole('link', { name: /F-01/ }).click();
    await page.getByRole('heading', { name: 'お答え', exact: false }).first().waitFor();
    await fits(page);
  });

  it('signs the letter that the firm asked for, each point answered, and the firm finds it signed', async () => {
    const nishino = await Person.signedIn(browser, url, 'nishino');
    await nishino.page.goto(engagement.page('report'));
    await nishino.page.getByRole('button', { name: '依頼者の画面で署名を依頼' }).click();
    const asking = nishino.page.getByRole('dialog');
    await asking.getByRole('textbox', { name: '署名の期限' }).fill('+7');
    await asking.getByRole('button', { name: '署名の依頼' }).click();
    await asking.waitFor({ state: 'detached' });

    const { page } = approver;
    await page.goto('/client');
    await page.getByRole('link', { name: /署名/ }).first().click();
    await page.getByRole('heading', { name: '経営者確認書' }).waitFor();
    await page.getByRole('button', { name: 'すべてを確認した' }).click();
    await page.getByLabel('役職').fill('最高情報セキュリティ責任者');
    await page.getByLabel('権限').fill('情報セキュリティの最終の決裁権限を持つ');
    await fits(page);
    await page.getByRole('button', { name: '署名', exact: false }).last().click();
    await page
      .getByText(/署名しました/)
      .first()
      .waitFor();
    await fits(page);
    const { request } = await nishino.ask(at(letterApi.requested, engagement.path));
    expect(request?.signedByName).toBe('柏木 薫');
    await nishino.leaves();
    await approver.leaves();
  });
});
