import { at, dropLinkApi, requestApi } from '@akashi/contracts/api';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { axeFaultsOf } from './axe-faults.ts';
import { Engagement } from './engagement.ts';
import { mailedCode } from './mailed.ts';
import { Person } from './person.ts';

const url = inject('url');
const mail = inject('mail');
const email = 'kubo@mizunara.example';
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

let browser: Browser;
let sato: Person;
let engagement: Engagement;

beforeAll(async () => {
  browser = await openBrowser();
  sato = await Person.signedIn(browser, url, 'sato');
  engagement = await Engagement.of(sato);
});
afterAll(async () => {
  await browser?.close();
});

async function sentRequest(title: string): Promise<{ id: string; code: string }> {
  const dueOn = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
  const body = { title, wanted: '記録をください。', shows: '日が分かる', dueOn, answererId: null, testIds: [] };
  const { id, version } = await sato.send(at(requestApi.draft, engagement.path), body);
  const [sent] = await sato.send(at(requestApi.send, engagement.path), { requests: [{ id, version }] });
  return sent!;
}

describe('a client that declines the desk', () => {
  it('drops files by a link on a phone, sends them in, and the firm reads through which link they came', async () => {
    const asked = [await sentRequest('鍵の棚卸し'), await sentRequest('入退室の記録')];
    const { page } = sato;
    await page.goto(engagement.page('requests'));
    await page.getByRole('heading', { name: '依頼資料', exact: true }).waitFor();
    await page.keyboard.press('l');
    await page.getByRole('button', { name: 'リンクを作る' }).click();
    await page.getByLabel('受け取る方の氏名').fill('久保 直');
    await page.getByLabel('メールアドレス').fill(email);
    await page.getByLabel('受け付ける依頼').selectOption({ label: '選んだものだけ' });
    for (const { code } of asked) await page.getByRole('checkbox', { name: code }).check();
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '作成', exact: true }).click();
    const link = await page.getByLabel('リンク', { exact: true }).inputValue();
    const listing = page.waitForEvent('download');
    await page.getByRole('button', { name: 'リンク入りのExcel' }).click();
    expect((await listing).suggestedFilename()).toMatch(/^依頼資料_\d{8}\.xlsx$/);
    await page.getByRole('button', { name: '閉じる' }).click();

    const kubo = await Person.arrives(browser, url);
    await kubo.page.setViewportSize({ width: 375, height: 812 });
    await kubo.page.goto(new URL(link).pathname + new URL(link).hash);
    await kubo.page.getByLabel('メールアドレス').fill(email);
    await kubo.page.getByRole('button', { name: '開く' }).click();
    if (mail) {
      await kubo.page.getByRole('textbox', { name: 'コード' }).fill(await mailedCode(mail, email, 0));
      await kubo.page.getByRole('button', { name: '開く' }).click();
    }
    await kubo.page.getByText('久保 直 様').waitFor();
    const [first, second] = asked;
    const files = [
      csv(`${first!.code}_鍵.csv`, '日,鍵\n2026-09-30,A\n'),
      csv(`${second!.code}.csv`, '日,人\n2026-09-30,久保\n'),
    ];
    await kubo.page.locator('ak-drop-requests > ak-panel input[type=file]').setInputFiles(files);
    await kubo.page.getByRole('button', { name: `外す ${second!.code}.csv` }).waitFor();
    const isWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
    expect([await axeFaultsOf(kubo.page), await kubo.page.evaluate(isWide)]).toEqual([[], false]);
    await kubo.page.getByRole('button', { name: `提出する ${first!.code}` }).click();
    await kubo.page.getByText('受け取りました。').waitFor();
    await kubo.leaves();

    const seen = await sato.ask(at(requestApi.view, { ...engagement.path, requestId: first!.id }));
    expect(seen).toMatchObject({ state: 'submitted', received: [{ byLink: true, sentByName: '久保 直' }] });
    await page.goto(engagement.page(`requests?open=${first!.id}`));
    await page.getByText('資料受付リンク: 久保 直').first().waitFor();
    const [made] = await sato.ask(at(dropLinkApi.list, engagement.path));
    expect(made).toMatchObject({ files: 2, state: 'open' });
    await page.goto(engagement.page('drop-links'));
    await page.getByText('久保 直').first().waitFor();
    await page.keyboard.press('e');
    await page.getByLabel('終了の理由').fill('受付が済んだため');
    await page.getByRole('button', { name: '終了', exact: true }).last().click();
    await page.getByText('久保 直 さんのリンクを終了しました。').waitFor();
    await sato.leaves();
  });
});
