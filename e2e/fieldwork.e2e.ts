import type { PopulationView } from '@akashi/contracts';
import { at, populationApi } from '@akashi/contracts/api';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { Engagement } from './engagement.ts';
import { Person } from './person.ts';

const url = inject('url');
/** A paper whose evidence and notes nobody else of these journeys looks at. */
const number = '4.4.1.2';

let browser: Browser;
let engagement: Engagement;
let testId: string;

beforeAll(async () => {
  browser = await openBrowser();
  const sato = await Person.signedIn(browser, url, 'sato');
  engagement = await Engagement.of(sato);
  testId = await engagement.testOf(sato, number);
  await sato.leaves();
});
afterAll(async () => {
  await browser?.close();
});

/** A population of the example by its code, with its items. */
async function populationOf(person: Person, code: string): Promise<PopulationView> {
  const all = await person.ask(at(populationApi.list, engagement.path));
  const populationId = all.find((one) => one.code === code)!.id;
  return person.ask(at(populationApi.view, { ...engagement.path, populationId }));
}

describe('the sample sheet', () => {
  it('records one item a key, in order, however fast they are typed', async () => {
    const sato = await Person.signedIn(browser, url, 'sato');
    const { page } = sato;
    const before = await populationOf(sato, 'P-03');
    const first = before.tests[0]!.testId;
    const firstSix = async () =>
      (await populationOf(sato, 'P-03')).items
        .slice(0, 6)
        .map(({ results }) => results.find((one) => one.testId === first)!);
    const versions = before.items.map(({ results }) => results.find((one) => one.testId === first)!.version);
    await page.goto(engagement.page(`populations/${before.id}`));
    await page.locator('[data-cell="0:0"]').focus();
    await page.keyboard.press('3');
    await page.keyboard.insertText('取消済みの申請');
    await page.keyboard.press('Enter');
    for (let key = 0; key < 4; key += 1) await page.keyboard.press('1');
    await page.locator('[data-cell="5:0"]:focus').waitFor();
    await expect
      .poll(async () => (await firstSix())[0])
      .toMatchObject({
        result: 'NOT_APPLICABLE',
        note: '取消済みの申請',
      });
    // Five are on their way, one after the other.
    await expect.poll(async () => (await firstSix())[4]!.version - versions[4]!).toBe(1);
    const after = await firstSix();
    expect(after.slice(1).map(({ result }) => result)).toEqual(Array(5).fill('NO_EXCEPTION'));
    expect(after.map(({ version }, at) => version - versions[at]!)).toEqual([1, 1, 1, 1, 1, 0]);
    await sato.leaves();
  });
});

describe('evidence', () => {
  it('that is dropped together is asked about one by one, from whichever tab is open', async () => {
    const sato = await Person.signedIn(browser, url, 'sato');
    const { page } = sato;
    await page.goto(engagement.page(`papers/${testId}`));
    const files = ['画面の写し.png', '面談の記録.txt'].map((name) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(`${name}の中身`),
    }));
    page.once('filechooser', (chooser) => void chooser.setFiles(files));
    await page.getByRole('tab', { name: '履歴' }).click();
    await page.getByText('今の内容のSHA-256').waitFor();
    await page.keyboard.press('Control+U');
    await page.getByText('ほかに 1件が待っています').waitFor();
    await page.getByLabel('入手元').fill('運用監視基盤');
    await page.getByRole('textbox', { name: '時点' }).fill('2026-09-30');
    await page.keyboard.press('Enter');
    const list = page.getByRole('list', { name: '証跡の一覧' });
    await list.getByText('画面の写し.png').waitFor();
    await expect.poll(() => page.getByLabel('名称').inputValue()).toBe('面談の記録');
    await page.keyboard.press('Enter');
    await list.getByText('面談の記録.txt').waitFor();
    const { evidence } = await engagement.paper(sato, testId);
    expect(evidence.slice(-2).map(({ fileName }) => fileName)).toEqual(files.map(({ name }) => name));
    await sato.leaves();
  });

  it('says how far a large file is while it travels', async () => {
    const sato = await Person.signedIn(browser, url, 'sato');
    const { page, context } = sato;
    await page.goto(engagement.page(`papers/${testId}`));
    await page
      .locator('ak-file-drop input[type=file]')
      .setInputFiles({ name: '操作の録画.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(1_500_000, 7) });
    await page.getByLabel('入手元').fill('運用監視基盤');
    await page.getByRole('textbox', { name: '時点' }).fill('2026-09-30');
    const devtools = await context.newCDPSession(page);
    const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 500_000 };
    await devtools.send('Network.emulateNetworkConditions', slow);
    await page.keyboard.press('Enter');
    const bar = page.getByRole('progressbar', { name: '操作の録画.mp4' });
    await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(10);
    await page.getByRole('list', { name: '証跡の一覧' }).getByText('操作の録画.mp4').waitFor();
    await page.getByText('を照合済みです').waitFor();
    await sato.leaves();
  });

  it('that is empty is refused beside the file, not beside its source', async () => {
    const sato = await Person.signedIn(browser, url, 'sato');
    const { page } = sato;
    await page.goto(engagement.page(`papers/${testId}`));
    await page
      .locator('ak-file-drop input[type=file]')
      .setInputFiles({ name: '空.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) });
    await page.getByRole('button', { name: '証跡に追加' }).click();
    await page.getByRole('alert').getByText('証跡のファイルが空です').waitFor();
    expect(await page.getByLabel('入手元').getAttribute('aria-invalid')).toBeNull();
    await sato.leaves();
  });
});

describe('an answer typed in a dialog', () => {
  it('stays there while it cannot be sent, and is sent when there is a connection again', async () => {
    const mori = await Person.signedIn(browser, url, 'mori');
    const { page, context } = mori;
    await page.goto(engagement.page(`papers/${testId}`));
    await page.getByRole('tab', { name: 'メモ' }).click();
    await page.getByLabel('新しいメモ').fill('出典を示してください。');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: '回答', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('3頁の表です。');
    await context.setOffline(true);
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('サーバーに接続できませんでした').waitFor();
    expect(await dialog.getByRole('textbox').inputValue()).toBe('3頁の表です。');
    await context.setOffline(false);
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('3頁の表です。').waitFor();
    // An open note would keep the paper from its review, later in the journey.
    await page.getByRole('button', { name: '解決' }).click();
    await page.getByText('解決済み').waitFor();
    await mori.leaves();
  });
});

describe('a signature', () => {
  it('lets the paper be chosen for review by keys, and is struck through with its reason by a later change', async () => {
    const sato = await Person.signedIn(browser, url, 'sato');
    await sato.page.goto(engagement.page(`papers/${testId}`));
    await sato.page.getByRole('button', { name: '作成を完了' }).click();
    await expect.poll(async () => (await engagement.paper(sato, testId)).state).toBe('prepared');

    const mori = await Person.signedIn(browser, url, 'mori');
    await mori.page.goto(engagement.page('review'));
    await mori.page.getByRole('region', { name: '待っている調書' }).getByRole('button', { name: number }).waitFor();
    await mori.page.keyboard.press('Shift+X');
    await mori.page.getByRole('button', { name: /^選んだ \d+件を査閲/ }).waitFor();
    await mori.page.keyboard.press('B');
    await mori.page.getByRole('dialog').getByText('1件ごとに署名の記録を残します').waitFor();
    await mori.page.keyboard.press('Escape');
    await mori.page.keyboard.press('e');
    await mori.page.locator('ak-file-viewer').waitFor();
    await mori.page.getByRole('button', { name: 'ダウンロード' }).first().waitFor();
    await mori.leaves();

    await sato.page.goto(engagement.page(`papers/${testId}`));
    await sato.page.getByRole('button', { name: '変更する' }).click();
    await sato.page.getByLabel('結論の補足').fill('追加で画面を確かめた。');
    await sato.page.getByRole('group', { name: '署名' }).getByText('結論の変更により失効').waitFor();
    const { signOffs } = await engagement.paper(sato, testId);
    expect(signOffs.map(({ role, current }) => ({ role, current }))).toEqual([{ role: 'prepare', current: false }]);
    await sato.leaves();
  });
});
