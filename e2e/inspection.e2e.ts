import { at, inspectionApi, ledgerKeyApi } from '@akashi/contracts/api';
import { Secret, TOTP } from 'otpauth';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { password } from '../tools/run/demo-accounts.ts';
import { axeFaultsOf } from './axe-faults.ts';
import { Person } from './person.ts';
import { verifyOffline } from './verify-offline.ts';

const url = inject('url');
const email = `kensa-${Date.now()}@authority.example`;
const reference = `検-${Date.now()}`;
const inAMonth = (): string => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

let browser: Browser;
let office: Person;

beforeAll(async () => {
  browser = await openBrowser();
  office = await Person.signedIn(browser, url, 'hasegawa');
});
afterAll(() => browser?.close());

async function allowed({ page }: Person): Promise<void> {
  await page.goto('/firm/inspections');
  await page.getByRole('heading', { name: '検査', exact: true }).waitFor();
  await page.keyboard.press('n');
  await page.getByLabel('検査機関').fill('Security Audit Authority');
  await page.getByLabel('検査の番号').fill(reference);
  await page.getByRole('textbox', { name: '目的' }).fill('登録要件の確認');
  await page.getByRole('textbox', { name: '終了日' }).fill(inAMonth());
  await page.locator('.choices input').first().check();
  await page.getByLabel('選んだ案件を開示する理由').fill('無作為の抽出');
  expect(await axeFaultsOf(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await page.getByText('検査を許可しました。').waitFor();
}

async function invited({ page }: Person): Promise<string> {
  await page.getByRole('button', { name: '検査担当者の招待' }).click();
  await page.getByRole('textbox', { name: /^姓/ }).fill('検査');
  await page.getByRole('textbox', { name: /^名/ }).fill('花子');
  await page.getByLabel('メールアドレス').fill(email);
  await page.keyboard.press('Control+Enter');
  const { pathname, hash } = new URL(await page.getByRole('textbox', { name: 'リンク' }).inputValue());
  await page.keyboard.press('Escape');
  return pathname + hash;
}

/** Their own password, and the second factor that nobody from outside goes without. */
async function comesIn({ page }: Person, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('パスワード', { exact: false }).first().fill(password);
  await page.getByLabel('パスワード（もう一度）').fill(password);
  expect(await axeFaultsOf(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '代わりに確認コードの端末を登録' }).click();
  await page.locator('ak-qr-picture').waitFor();
  const secret = (await page.locator('.words').innerText()).replaceAll(' ', '');
  await page.getByLabel('確認コード').fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate());
  await page.keyboard.press('Enter');
  await page.getByLabel('回復コードを安全な場所に保管しました').check();
  await page.getByRole('button', { name: '始める' }).click();
}

/** The office makes a bundle, and finds the inspection again by the address alone. */
async function isGivenABundle({ page }: Person): Promise<void> {
  await page.reload();
  await page.getByText('検査 花子').first().waitFor();
  await page.getByRole('button', { name: /^検査用の一式/ }).click();
  await page.getByRole('dialog').getByLabel('渡す相手').waitFor();
  expect(await axeFaultsOf(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await page.getByText('検査用の一式を作成しました。').waitFor({ timeout: 60_000 });
}

/** Their copy bears whose it is, and with the key that the firm tells the receiver's program finds everything as it was. */
async function takesTheBundle({ page }: Person): Promise<void> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: /^検査用の一式/ }).click();
  const copy = await coming;
  expect(copy.suggestedFilename()).toMatch(/^検査写し_.*_検査 花子_.*_akashi-inspection-\d{8}T\d{4}\.zip$/);
  const { keys } = await office.ask(at(ledgerKeyApi.list));
  const { code, printed } = verifyOffline(await copy.path(), keys.at(-1)!.fingerprint);
  expect([code, printed]).toEqual([0, expect.stringContaining('検査用の一式です')]);
}

describe('an inspection from outside', () => {
  it('is allowed by the quality office, reads what was named, is seen reading it, and is over when it is ended', async () => {
    await allowed(office);
    const link = await invited(office);
    const inspector = await Person.arrives(browser, url);
    const { page } = inspector;
    await comesIn(inspector, link);
    await page.locator('a.name').first().waitFor();
    await isGivenABundle(office);
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.locator('a.name').first().click();
    await page.getByRole('table').first().waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    await takesTheBundle(inspector);
    await page.getByLabel('番号または文言で絞り込み').fill('９．２．１');
    await page.locator('tbody a').first().click();
    await page.waitForURL(/\/papers\//);
    await page.locator('ak-panel').first().waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    const paper = page.url();

    await office.page.reload();
    await office.page.getByRole('button', { name: reference }).click();
    await office.page.getByText('検査 花子').first().waitFor();
    const inspection = (await office.ask(at(inspectionApi.list))).find((one) => one.reference === reference);
    const named = { inspectionId: inspection!.id };
    await expect
      .poll(async () => (await office.ask(at(inspectionApi.openings, named))).lines.map(({ operation }) => operation))
      .toContain('paper.view');
    expect(await axeFaultsOf(office.page)).toEqual([]);
    await office.page.keyboard.press('e');
    await office.page.getByRole('dialog').getByRole('textbox').first().fill('検査が済んだため');
    await office.page.keyboard.press('Control+Enter');
    await office.page.getByText('検査を終了しました。').waitFor();

    await page.goto(paper);
    await page.waitForLoadState('networkidle');
    expect(await page.getByText('9.2.1').count()).toBe(0);
    await inspector.leaves();
    await office.leaves();
  });
});
