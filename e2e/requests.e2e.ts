import { at, clientPersonApi, engagementApi, requestApi } from '@akashi/contracts/api';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { password } from '../tools/run/demo-accounts.ts';
import { axeFaultsOf } from './axe-faults.ts';
import { Engagement } from './engagement.ts';
import { Person } from './person.ts';

const url = inject('url');
/** Its evidence is looked at by nobody who comes later. */
const number = '4.4.2.1';
/** What is in the title of these requests and of no others. */
const word = '棚卸し';
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

/** Ten requests for one paper, sent to the client. */
async function sentRequests(): Promise<{ id: string; version: number }[]> {
  const dueOn = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
  const testIds = [await engagement.testOf(sato, number)];
  const drafted = [];
  for (let n = 1; n <= 10; n++) {
    const body = {
      title: `${word}の記録 ${n}`,
      wanted: '記録をください。',
      shows: '',
      dueOn,
      answererId: null,
      testIds,
    };
    drafted.push(await sato.send(at(requestApi.draft, engagement.path), body));
  }
  const requests = drafted.map(({ id, version }) => ({ id, version }));
  return sato.send(at(requestApi.send, engagement.path), { requests });
}

/** What the client sent by mail, as the firm takes it in. */
async function takeIn({ id, version }: { id: string; version: number }): Promise<void> {
  const path = { ...engagement.path, requestId: id };
  const headers = {
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/octet-stream',
    'X-File-Name': encodeURIComponent('記録.csv'),
    'Idempotency-Key': crypto.randomUUID(),
  };
  const data = Buffer.from(`日,人\n2026-09-30,${id}\n`);
  const sent = await sato.context.request.post(at(requestApi.deliver, path).url, { headers, data });
  expect(sent.status()).toBe(201);
  const receivedOn = new Date().toISOString().slice(0, 10);
  const how = { note: '', receivedFrom: '藤井 恵', receivedOn, receivedHow: 'メール' };
  await sato.send(at(requestApi.record, path), { version, ...how });
}

describe('a request between both desks', () => {
  it('is answered on a phone by somebody who was just invited, and ten are accepted by a dozen keys', async () => {
    const [asked, ...others] = await sentRequests();
    const takase = await Person.signedIn(browser, url, 'takase');
    const { client } = await takase.ask(at(engagementApi.view, engagement.path));
    const { path } = await takase.send(at(clientPersonApi.invite, { clientId: client.id }), {
      familyName: '伊藤',
      givenName: '環',
      title: '運用係',
      email: 'ito@mizunara.example',
      kind: 'contributor',
      isHandedOver: true,
    });
    await takase.leaves();

    const ito = await Person.arrives(browser, url);
    await ito.page.setViewportSize({ width: 375, height: 812 });
    await ito.page.goto(path ?? '');
    await ito.page.getByLabel('せい（ふりがな）').fill('イトウ');
    await ito.page.getByLabel('めい（ふりがな）').fill('タマキ');
    await ito.page.getByLabel('パスワード', { exact: false }).first().fill(password);
    await ito.page.getByLabel('パスワード（もう一度）').fill(password);
    await ito.page.getByRole('button', { name: '登録して始める' }).click();
    // Two actions and the choice of the files: the request, its files, and the answer.
    await ito.page.getByRole('link', { name: `${word}の記録 1 R-` }).click();
    const files = [csv('4-6月.csv', '日,人\n2026-06-30,伊藤\n'), csv('7-9月.csv', '日,人\n2026-09-30,伊藤\n')];
    await ito.page.locator('ak-client-answer input[type=file]').setInputFiles(files);
    await ito.page.getByText('7-9月.csv').first().waitFor();
    const isWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
    expect([await axeFaultsOf(ito.page), await ito.page.evaluate(isWide)]).toEqual([[], false]);
    await ito.page.getByRole('button', { name: /^2件/ }).click();
    await ito.page.getByText('出しました').first().waitFor();
    await ito.leaves();

    for (const one of others) await takeIn(one);
    const { page } = sato;
    await page.goto(engagement.page('requests'));
    await page.getByPlaceholder('番号・語句').fill(word);
    await page.getByRole('button', { name: '確認待ち' }).focus();
    const keys = ['Shift+X', 'Shift+A', '0', '9', '3', '0', 'Enter'];
    await page.keyboard.press(keys[0]!);
    await page.getByText('10件を選択中').waitFor();
    await page.keyboard.press(keys[1]!);
    await page.getByRole('heading', { name: '10件を受領します' }).waitFor();
    for (const key of keys.slice(2)) await page.keyboard.press(key);
    await page.getByText('10件を受領しました。').waitFor();
    expect(keys.length).toBeLessThanOrEqual(12);
    const accepted = await sato.ask(at(requestApi.view, { ...engagement.path, requestId: asked!.id }));
    expect(accepted).toMatchObject({ state: 'accepted', received: [{ sentByName: '伊藤 環' }, {}] });
    expect(accepted.received.every(({ evidence }) => evidence !== null)).toBe(true);
    await sato.leaves();
  });
});
