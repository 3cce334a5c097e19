import { at, clientPersonApi, engagementApi, findingApi, letterApi } from '@akashi/contracts/api';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { password } from '../tools/run/demo-accounts.ts';
import { axeFaultsOf } from './axe-faults.ts';
import { Engagement, today } from './engagement.ts';
import { Person } from './person.ts';

const url = inject('url');

let browser: Browser;
let mori: Person;
let engagement: Engagement;

beforeAll(async () => {
  browser = await openBrowser();
  mori = await Person.signedIn(browser, url, 'mori');
  engagement = await Engagement.of(mori);
});
afterAll(async () => {
  await browser?.close();
});

/** The link by which one of the client's directors comes in as its approver. */
async function invited(): Promise<string> {
  const takase = await Person.signedIn(browser, url, 'takase');
  const { client } = await takase.ask(at(engagementApi.view, engagement.path));
  const body = { familyName: '桑原', givenName: '亮', title: '取締役', email: 'kuwahara@mizunara.example' };
  const { path } = await takase.send(at(clientPersonApi.invite, { clientId: client.id }), {
    ...body,
    kind: 'approver',
  });
  await takase.leaves();
  return path;
}

/** The last finding, its words written again, so that its facts are to be confirmed. */
async function anOpenFinding(): Promise<{ id: string; code: string; title: string }> {
  const sato = await Person.signedIn(browser, url, 'sato');
  const findings = await sato.ask(at(findingApi.list, engagement.path));
  const path = { ...engagement.path, findingId: findings.at(-1)!.id };
  const { version, texts } = await sato.ask(at(findingApi.view, path));
  const { title, fact, statedControl, difference, periodNote } = texts[0]!;
  const text = { title, fact, statedControl, difference, periodNote };
  const { id, code } = await sato.send(at(findingApi.revise, path), { ...text, version, confirmedWords: [] });
  await sato.leaves();
  return { id, code, title };
}

async function isCalm(page: Page): Promise<void> {
  const isWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
  expect([await axeFaultsOf(page), await page.evaluate(isWide)]).toEqual([[], false]);
}

describe('the client’s approver on a phone', () => {
  it('confirms the facts that the firm put before them and signs the letter, and the firm reads both', async () => {
    const link = await invited();
    const finding = await anOpenFinding();
    await mori.page.goto(engagement.page(`findings/${finding.id}`));
    await mori.page.getByRole('button', { name: '依頼者に提示' }).click();
    const dialog = mori.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '回答期限' }).fill(today());
    await dialog.getByRole('button', { name: '提示', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await mori.send(at(letterApi.request, engagement.path), { signBy: today(), note: '' });

    const kuwahara = await Person.arrives(browser, url);
    const { page } = kuwahara;
    await page.setViewportSize({ width: 375, height: 812 });
    await page.goto(link);
    await page.getByLabel('せい（ふりがな）').fill('クワハラ');
    await page.getByLabel('めい（ふりがな）').fill('リョウ');
    await page.getByLabel('パスワード', { exact: false }).first().fill(password);
    await page.getByLabel('パスワード（もう一度）').fill(password);
    await page.getByRole('button', { name: '登録して始める' }).click();
    await page.getByRole('link', { name: finding.title }).click();
    await page.getByText('事実のとおり', { exact: true }).click();
    await isCalm(page);
    await page.getByRole('button', { name: '事実のとおりと答える' }).click();
    await page.getByText('事実の確認は済んでいます').waitFor();
    await page.getByRole('link', { name: '確認書', exact: true }).click();
    await page.getByRole('button', { name: 'すべてを確認した' }).click();
    await page.getByRole('textbox', { name: '役職' }).fill('取締役');
    await page.getByRole('textbox', { name: '権限' }).fill('情報セキュリティの最終の決裁権限を持つ');
    await isCalm(page);
    await page.getByRole('button', { name: '本人を確かめて署名' }).click();
    await page.getByText('署名済み').first().waitFor();
    await kuwahara.leaves();

    const confirmed = await mori.ask(at(findingApi.view, { ...engagement.path, findingId: finding.id }));
    expect(confirmed).toMatchObject({ state: 'confirmed', confirmations: [{ confirmedBy: '桑原 亮', isOwn: true }] });
    // Sato wrote it: the finding goes on as one that a colleague has looked at.
    await mori.send(at(findingApi.review, { ...engagement.path, findingId: finding.id }), {
      version: confirmed.version,
    });
    const letter = await mori.ask(at(letterApi.view, engagement.path));
    expect(letter).toMatchObject({ signerName: '桑原 亮', isSignedHere: true, pointsVersion: 1 });
    await mori.leaves();
  });
});
