import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { axeFaultsOf } from './axe-faults.ts';
import { Engagement } from './engagement.ts';
import { Person } from './person.ts';

const url = inject('url');

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe('finding inside the grid', () => {
  it('goes from cell to cell by keys alone, waits for the input method and leaves the cursor where it found', async () => {
    const mori = await Person.signedIn(browser, url, 'mori');
    const engagement = await Engagement.of(mori);
    const { page } = mori;
    await page.goto(engagement.page('matrix'));
    await page.getByRole('treegrid').locator(':focus').waitFor();
    await page.keyboard.press('Control+f');
    const bar = page.getByRole('search');
    await bar.locator('input:focus').waitFor();
    await page.keyboard.type('3.1.2.');
    const said = bar.getByRole('status');
    await said.filter({ hasText: /^1 \/ \d+か所$/ }).waitFor();
    await page.keyboard.press('Enter');
    await said.filter({ hasText: /^2 \// }).waitFor();
    await page.keyboard.press('Shift+Enter');
    await said.filter({ hasText: /^1 \// }).waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);

    await page.keyboard.press('Control+a');
    const ime = await page.context().newCDPSession(page);
    await ime.send('Input.imeSetComposition', { text: 'きろく', selectionStart: 3, selectionEnd: 3 });
    expect(await said.textContent()).toMatch(/^\s*1 \//);
    await ime.send('Input.insertText', { text: '記録' });
    await said.filter({ hasText: /^1 \/ \d+か所$/ }).waitFor();
    await page.keyboard.press('Enter');
    await said.filter({ hasText: /^2 \// }).waitFor();
    await page.keyboard.press('Escape');
    const focused = page.getByRole('treegrid').locator(':focus');
    await focused.waitFor();
    await expect.poll(() => focused.evaluate((cell) => cell.closest('[role=row]')?.textContent)).toContain('記録');
    await mori.leaves();
  });
});
