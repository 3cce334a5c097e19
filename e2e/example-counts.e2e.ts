import { at, deviationApi, statementApi } from '@akashi/contracts/api';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { exampleCounts as counts } from '../apps/demo/src/example/counts.ts';
import { openBrowser } from '../tools/browser/chromium.ts';
import { Engagement } from './engagement.ts';
import { Person } from './person.ts';

let browser: Browser;
let mori: Person;
let engagement: Engagement;

beforeAll(async () => {
  browser = await openBrowser();
  mori = await Person.signedIn(browser, inject('url'), 'mori');
  engagement = await Engagement.of(mori);
});
afterAll(() => browser?.close());

const shows = (text: string) => mori.page.getByText(text, { exact: false }).first().waitFor();

describe('the worked example after its fieldwork', () => {
  it('has its populations, samples, deviations and findings on its screens', async () => {
    const { page } = mori;
    await page.goto(engagement.page('populations'));
    await shows(`母集団 ${counts.populations}・標本 ${counts.sampleItems}件`);
    await page.goto(engagement.page('findings'));
    await shows(`発見事項 ${counts.findings}件 · 逸脱 ${counts.deviations}件`);
    const deviations = await mori.ask(at(deviationApi.list, engagement.path));
    expect(deviations.filter(({ state }) => state === 'explained')).toHaveLength(counts.deviationsExplained);
  });

  it('has the control that changed inside the period with both texts, their days and two populations', async () => {
    const { page } = mori;
    await page.goto(engagement.page('statement'));
    await page.getByRole('button', { name: '同一母集団' }).click();
    for (const code of ['P-27A', 'P-27B']) await page.getByRole('rowheader', { name: code, exact: true }).waitFor();
    const { statement } = await mori.ask(at(statementApi.view, engagement.path));
    const { validFrom, validTo } = statement!.controls;
    expect([validTo.filter(Boolean), validFrom.filter(Boolean)]).toEqual([['2026-07-31'], ['2026-08-01']]);
  });
});
