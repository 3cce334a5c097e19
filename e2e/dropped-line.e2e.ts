import { at, clientRequestApi, requestApi } from '@akashi/contracts/api';
import { createHash, randomBytes } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { axeFaultsOf } from './axe-faults.ts';
import { Engagement } from './engagement.ts';
import { Person } from './person.ts';

const url = inject('url');
const title = '監視カメラの記録';
const content = randomBytes(20_000_000);
const file = { name: '監視記録.bin', mimeType: 'application/octet-stream', buffer: content };

let browser: Browser;
let engagement: Engagement;
let requestId: string;

beforeAll(async () => {
  browser = await openBrowser();
  const sato = await Person.signedIn(browser, url, 'sato');
  engagement = await Engagement.of(sato);
  const dueOn = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
  const body = { title, wanted: '記録をください。', shows: '', dueOn, answererId: null, testIds: [] };
  const { id, version } = await sato.send(at(requestApi.draft, engagement.path), body);
  await sato.send(at(requestApi.send, engagement.path), { requests: [{ id, version }] });
  requestId = id;
  await sato.leaves();
});
afterAll(async () => {
  await browser?.close();
});

describe('a large file from a phone whose line drops', () => {
  it('waits for the line, goes on where it was, and arrives whole', async () => {
    const fujii = await Person.signedIn(browser, url, 'fujii@mizunara.example');
    const { page, context } = fujii;
    await page.setViewportSize({ width: 375, height: 812 });
    const sent: number[] = [];
    let isCut = true;
    await page.route('**/api/uploads/*/bytes?*', async (route) => {
      const offset = Number(new URL(route.request().url()).searchParams.get('offset'));
      if (isCut && offset > 0) {
        await context.setOffline(true);
        return route.abort('connectionreset');
      }
      sent.push(offset);
      return route.continue();
    });
    await page.goto(`/client/requests/${requestId}`);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('接続を待っています').waitFor();
    await page.getByText('8.4 MB / 20.0 MB').waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    const isWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
    expect(await page.evaluate(isWide)).toBe(false);

    isCut = false;
    await context.setOffline(false);
    await page.getByText('届きました').waitFor();
    expect(sent).toEqual([0, 8 * 2 ** 20, 16 * 2 ** 20]);
    const { received } = await fujii.ask(at(clientRequestApi.view, { requestId }));
    const address = at(clientRequestApi.file, { requestId, requestFileId: received[0]!.id });
    const there = await (await context.request.get(address.url)).body();
    expect(createHash('sha256').update(there).digest('hex')).toBe(createHash('sha256').update(content).digest('hex'));
    await fujii.leaves();
    // Who comes later finds no request that waits.
    const takase = await Person.signedIn(browser, url, 'takase');
    const path = { ...engagement.path, requestId };
    const { version } = await takase.ask(at(requestApi.view, path));
    await takase.send(at(requestApi.withdraw, path), { version, reason: '別の方法で届いたため。' });
    await takase.leaves();
  });
});
