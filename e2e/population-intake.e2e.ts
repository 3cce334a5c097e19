import { at, populationApi } from '@akashi/contracts/api';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { axeFaultsOf } from './axe-faults.ts';
import { hearPointers, tabTo } from './by-keys.ts';
import { Engagement } from './engagement.ts';
import { Person } from './person.ts';

const url = inject('url');

let browser: Browser;
let engagement: Engagement;

beforeAll(async () => {
  browser = await openBrowser();
  const sato = await Person.signedIn(browser, url, 'sato');
  engagement = await Engagement.of(sato);
  await sato.leaves();
});
afterAll(async () => {
  await browser?.close();
});

/** As the client’s program writes it: a title, no head, one row before the period, one without a day, two that are equal. */
const csv = Buffer.from(
  [
    '新規ID発行の一覧',
    '',
    'REQ-1,2026-03-31,佐藤',
    'REQ-2,2026-04-01,森',
    'REQ-3,2026-09-30,林',
    'REQ-3,2026-09-30,林',
    'REQ-4,2026/6/31,原',
    '',
  ].join('\r\n'),
);

async function fill(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: false }).first();
  await tabTo(page, field);
  await page.keyboard.insertText(text);
}

const choose = (page: Page, label: string, value: string) =>
  page.getByRole('combobox', { name: label }).first().selectOption(value);

const on = (page: Page) => page.keyboard.press('Control+Enter');

describe('a population from the client’s file', () => {
  it('is taken in by keys alone, from its file to the population that is frozen', async () => {
    const sato = await Person.signedIn(browser, url, 'sato');
    const { page } = sato;
    await page.goto(engagement.page('populations'));
    await page.getByRole('heading', { name: '母集団・標本' }).waitFor();
    const pointers = await hearPointers(page);
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: '母集団の登録' }).waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.locator('input[type=file]').setInputFiles({ name: '新規ID.csv', mimeType: 'text/csv', buffer: csv });
    await fill(page, '番号', 'P-99');
    await on(page);

    // Without a head no record is lost: head and titles are both asked about.
    await page
      .getByText('決めること 3件を選ぶと進めます。')
      .or(page.getByText('決めること 2件を選ぶと進めます。'))
      .waitFor();
    await choose(page, '見出しの行', '0');
    await choose(page, '明細が始まる行', '3');
    await page.getByText('表題 1').waitFor();
    await page.getByText('元のファイルは変えずに残します。').waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    await on(page);

    await choose(page, '日付の列', '2');
    await page.getByText('日付が読めない 1').waitFor();
    await choose(page, '期間の外の明細', 'left-out');
    await choose(page, '日付を読めない明細', 'records');
    await fill(page, '含める、または除く理由', '依頼者が6月分と確認した');
    await fill(page, '同じ行を別の明細とする理由', '一人に二つのIDを発行した');
    await page.getByText('元のファイルは変えずに残します。').waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    await on(page);

    await fill(page, '出力元', '申請ワークフロー');
    await fill(page, '抽出者', '藤井 遥');
    await fill(page, '抽出日', '2026-10-05');
    await on(page);
    // What was not given is said, never left blank.
    await page.getByText('入力するか、「示されていない」を選んでください。').first().waitFor();
    for (const fact of ['抽出の条件', '引数', '抽出の時刻', '申告された件数', '申告された合計']) {
      await tabTo(page, page.getByRole('checkbox', { name: `${fact}は示されていない` }));
      await page.keyboard.press('Space');
    }
    expect(await axeFaultsOf(page)).toEqual([]);
    await on(page);
    await page.getByText('抽出の条件').waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('textbox', { name: '出力元' }).waitFor();
    expect(await page.getByRole('textbox', { name: '出力元' }).inputValue()).toBe('申請ワークフロー');
    await on(page);
    await page.getByRole('button', { name: '固定する' }).waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    await on(page);

    await page.waitForURL(/\/populations\/[0-9a-f-]{36}$/);
    await page.getByRole('heading', { name: 'P-99' }).waitFor();
    expect(pointers).toEqual([]);
    const all = await sato.ask(at(populationApi.list, engagement.path));
    const { id, rowCount } = all.find(({ code }) => code === 'P-99')!;
    expect(rowCount).toBe(4);
    const { reading } = await sato.ask(at(populationApi.view, { ...engagement.path, populationId: id }));
    expect(reading).toMatchObject({
      choices: { headRow: 0, firstRecord: 3, dateColumn: 2, outside: 'left-out', undated: 'records' },
      titles: [{ row: 1, values: ['新規ID発行の一覧'] }],
      period: { before: 1, inside: 3, after: 0, undated: 1, leftOut: 1 },
    });
    await sato.leaves();
  });
  it('is replaced by the right file, and that one withdrawn, each with its reason and with what comes of it', async () => {
    const sato = await Person.signedIn(browser, url, 'sato');
    const { page } = sato;
    const list = () => sato.ask(at(populationApi.list, engagement.path));
    const wrong = (await list()).find(({ code }) => code === 'P-99')!;
    await page.goto(engagement.page(`populations/${wrong.id}`));
    await page.getByRole('button', { name: '差し替え…' }).click();
    const right = Buffer.from('番号,申請日,件名\nREQ-1,2026-04-01,佐藤\nREQ-2,2026-04-02,森\n');
    await page.locator('input[type=file]').setInputFiles({ name: '正.csv', mimeType: 'text/csv', buffer: right });
    await page.getByText('元のファイルは変えずに残します。').waitFor();
    await on(page);
    // Both steps say that the file stays: a key that came before the second one stood there would be lost.
    await page.getByRole('combobox', { name: '見出しの行' }).first().waitFor();
    await page.getByText('元のファイルは変えずに残します。').waitFor();
    await on(page);
    await choose(page, '日付の列', '0');
    await on(page);
    await page.getByRole('textbox', { name: '抽出者' }).fill('藤井 遥');
    await page.getByRole('textbox', { name: '抽出日' }).fill('2026-10-06');
    for (const fact of ['抽出の条件', '引数', '抽出の時刻', '申告された件数', '申告された合計']) {
      await page.getByRole('checkbox', { name: `${fact}は示されていない` }).check();
    }
    await on(page);
    await page.getByRole('heading', { name: '差し替えの影響' }).waitFor();
    await page.getByRole('textbox', { name: '差し替えの理由' }).fill('前年度のファイルだったため');
    expect(await axeFaultsOf(page)).toEqual([]);
    await on(page);

    await page.waitForURL((to) => /populations\/[0-9a-f-]{36}$/u.test(to.pathname) && !to.pathname.endsWith(wrong.id));
    await page.getByText('前年度のファイルだったため').waitFor();
    await page.getByRole('button', { name: '取り下げ…' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: '取下げの理由' }).fill('対象の統制ではないため');
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '取下げ', exact: true }).click();
    await page.getByText('理由：対象の統制ではないため').waitFor();
    const ended = (await list()).filter(({ code }) => code === 'P-99');
    expect(ended.map(({ rowCount, state }) => [rowCount, state])).toEqual([
      [4, 'superseded'],
      [2, 'withdrawn'],
    ]);
    await sato.leaves();
  });
});
