import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { Person } from './person.ts';

const url = inject('url');
const budget = 150_000;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe('the first load', () => {
  it('brings scripts and styles of less than 150 kB over the wire, and no sentence of a rule', async () => {
    const person = await Person.arrives(browser, url);
    const loaded: { path: string; size: number; text: string }[] = [];
    person.page.on('requestfinished', async (request) => {
      const path = new URL(request.url()).pathname;
      if (!/\.(js|css)$/.test(path)) return;
      const response = await request.response();
      const { responseBodySize } = await request.sizes();
      loaded.push({ path, size: responseBodySize, text: (await response?.text()) ?? '' });
    });
    await person.page.goto('/sign-in');
    await person.page.getByLabel('メールアドレス').waitFor();
    await person.page.waitForLoadState('networkidle');
    // The first script, the styles, and the page itself.
    await expect.poll(() => loaded.length).toBeGreaterThanOrEqual(3);
    expect(loaded.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(budget);
    expect(loaded.filter(({ text }) => text.includes('監査対象期間が、制度の上限'))).toEqual([]);
    await person.leaves();
  });

  it('of a page brings the sentences of its area, and of no other', async () => {
    const person = await Person.signedIn(browser, url, 'sato');
    const loaded: string[] = [];
    person.page.on('response', async (response) => {
      if (response.url().endsWith('.js')) loaded.push(await response.text());
    });
    await person.page.goto('/clients');
    await person.page.getByRole('heading', { name: '依頼者' }).first().waitFor();
    await person.page.waitForLoadState('networkidle');
    const all = () => loaded.join('\n');
    await expect.poll(all).toContain('依頼者の名称が入力されていません。');
    expect(all()).not.toContain('この発見事項は起票中ではないため、事実確認を記録できません。');
    await person.leaves();
  });
});
