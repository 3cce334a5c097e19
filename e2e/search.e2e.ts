import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { axeFaultsOf } from './axe-faults.ts';
import { CountedKeys } from './by-keys.ts';
import { Engagement } from './engagement.ts';
import { Person } from './person.ts';

const url = inject('url');
const number = '3.1.2.1';

let browser: Browser;
let engagement: Engagement;
let mori: Person;
let page: Page;
/** Pointers that were used: whoever searches has their hands on the keys. */
let pointers: string[];

beforeAll(async () => {
  browser = await openBrowser();
  mori = await Person.signedIn(browser, url, 'mori');
  page = mori.page;
  engagement = await Engagement.of(mori);
  pointers = [];
  await page.exposeFunction('pointerUsed', (type: string) => pointers.push(type));
  await page.addInitScript(() => {
    for (const type of ['pointerdown', 'mousedown', 'wheel'])
      addEventListener(type, () => (window as unknown as { pointerUsed(type: string): void }).pointerUsed(type), true);
  });
});
afterAll(async () => {
  await browser?.close();
});

/** Opens the palette and types; with Enter at once, before anything is answered. */
async function search(words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').locator(':scope:focus').waitFor();
  await page.keyboard.type(words);
}
const option = (words: string | RegExp) => page.getByRole('option').filter({ hasText: words });
const focused = (selector: string) =>
  page.evaluate((within) => document.activeElement?.closest(within)?.textContent ?? '', selector);

describe('Ctrl+K finds everything, by keys alone', () => {
  it('a control by its number: its row has the cursor, with one key beyond the number', async () => {
    await page.goto(engagement.page('overview'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await search(number);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/matrix/);
    await expect.poll(() => focused('[role="row"]')).toContain(number);
    await expect.poll(() => new URL(page.url()).searchParams.get('control')).toBeNull();
  });

  it('words in every kind, marked, with no fault for axe, and the paper that one goes to by its kind', async () => {
    await search('shounin');
    await option('承認').first().waitFor();
    expect(await page.locator('.pal__head').allTextContents()).toEqual(['管理策', '発見事項']);
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await search(number);
    await option(number).first().waitFor();
    for (let press = 0; press < 9; press += 1) {
      const marked = page.locator('[aria-selected="true"]');
      if (/(設計|整備|運用)$/.test((await marked.textContent())?.trim() ?? '')) break;
      await page.keyboard.press('Control+ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/papers\//);
  });

  it('T8: a control by words as they are typed, with one key beyond the words and the one that opens the field', async () => {
    await page.goto(engagement.page('overview'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    const typed = 'ｼｮｳﾆﾝ';
    const keys = new CountedKeys(page);
    await keys.press('Control+k');
    await page.getByRole('combobox').locator(':scope:focus').waitFor();
    await page.keyboard.insertText(typed);
    await option('承認').first().waitFor();
    await keys.press('Enter');
    await page.waitForURL(/\/matrix/);
    await expect.poll(() => focused('[role="row"]')).toContain('承認');
    console.log(`T8: ${keys.count} keys beside the words`);
    expect(keys.count).toBeLessThanOrEqual(2);
  });

  it('a piece of evidence: its paper, with the evidence beside it', async () => {
    await search('E-0001');
    await option('E-0001').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/papers\/.*evidence=/);
    await page.getByText('E-0001').first().waitFor();
  });

  it('people and clients from any page, and nothing with a sentence of what to do next', async () => {
    await search('さとう');
    await option('佐藤').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/firm\?member=/);
    await expect.poll(() => page.locator('tr[aria-current]').textContent()).toContain('佐藤');
    await search('みずなら');
    await option('ミズナラ').first().waitFor();
    expect(await page.locator('.pal__head').allTextContents()).toContain('依頼者');
    await page.keyboard.press('Escape');
    await search('存在しない語');
    await page.getByText('に合うものはありません').waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('nothing of this firm for somebody of another', async () => {
    const other = await Person.signsIn(browser, url, 'admin@tsukimi.example');
    await other.page.keyboard.press('Control+k');
    for (const words of ['承認', number, 'ミズナラ', 'E-0001']) {
      await other.page.getByRole('combobox').fill(words);
      await other.page.getByText('に合うものはありません').waitFor();
    }
    await other.leaves();
  });

  it('without any pointer', () => {
    expect(pointers).toEqual([]);
  });
});
