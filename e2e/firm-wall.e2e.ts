import { at, engagementApi, findingApi, ledgerApi, matrixApi, packageApi, reportApi } from '@akashi/contracts/api';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
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

describe.each([
  { who: 'the administrator of another firm', email: 'admin@tsukimi.example' },
  { who: 'an administrator of the firm without a role in the engagement', email: 'admin@kasumidai.example' },
])('$who', ({ email }) => {
  it('sees no engagement in the list', async () => {
    const admin = await Person.signsIn(browser, url, email);
    await admin.page.getByRole('main').last().waitFor();
    expect(await admin.ask(at(engagementApi.list))).toEqual([]);
    expect(await admin.page.getByText('ミズナラ文書基盤').count()).toBe(0);
    await admin.leaves();
  });

  it('is led to the list, with a note, from an address inside the engagement', async () => {
    const admin = await Person.signedIn(browser, url, email);
    const { page } = admin;
    for (const place of ['overview', 'matrix', 'ledger']) {
      await page.goto(engagement.page(place));
      await page.getByRole('heading', { level: 1, name: '案件一覧' }).waitFor();
      await page.getByText('その案件は開けません').waitFor();
      expect(new URL(page.url()).pathname).toBe('/engagements');
      expect(await page.getByText('ミズナラ').count()).toBe(0);
    }
    await admin.leaves();
  });

  it('is told by the API that there is nothing there', async () => {
    const admin = await Person.signedIn(browser, url, email);
    const { path } = engagement;
    for (const { url: address } of [
      at(engagementApi.frame, path),
      at(matrixApi.read, path),
      at(findingApi.list, path),
      at(reportApi.overview, path),
      at(packageApi.overview, path),
      at(ledgerApi.page, path),
    ]) {
      const answer = await admin.context.request.get(address);
      expect([403, 404], address).toContain(answer.status());
      expect(await answer.text(), address).not.toContain('ミズナラ');
    }
    await admin.leaves();
  });
});
