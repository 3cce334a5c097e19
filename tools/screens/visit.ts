import type { Browser, BrowserContext, Page } from 'playwright-core';
import { password } from '../run/demo-accounts.ts';
import type { Ids } from './screens.ts';

/** A browser window of one person, in one language; `null` is not signed in. */
export async function openAs(
  browser: Browser,
  url: string,
  who: string | null,
  lang: 'ja' | 'en',
  size: { width: number; height: number },
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    viewport: size,
    locale: lang === 'ja' ? 'ja-JP' : 'en-GB',
    timezoneId: 'Asia/Tokyo',
    baseURL: url,
  });
  await context.addInitScript((chosen) => localStorage.setItem('akashi.lang', chosen), lang);
  if (who) {
    const answer = await context.request.post('/api/session', {
      data: { email: `${who}@kasumidai.example`, password },
      headers: { 'Sec-Fetch-Site': 'same-origin' },
    });
    if (!answer.ok()) throw new Error(`${who} could not sign in: ${answer.status()}`);
  }
  return { context, page: await context.newPage() };
}

/** Waits until nothing is being fetched, the fonts are there and nothing is a skeleton any more. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page
    .locator('.skel')
    .first()
    .waitFor({ state: 'detached', timeout: 5000 })
    .catch(() => undefined);
}

/** Ids of the demo's engagement, as its practitioner reads them. */
export async function readIds(page: Page, control = '9.2.1.3'): Promise<Ids> {
  const read = async <T>(path: string): Promise<T> => (await (await page.request.get(`/api/${path}`)).json()) as T;
  const [engagement] = await read<{ id: string }[]>('engagements');
  const engagementId = engagement?.id ?? '';
  const at = `engagements/${engagementId}`;
  const matrix = await read<{
    controls: { number: string[] };
    tests: { id: string[]; control: number[]; type: string[] };
  }>(`${at}/matrix`);
  const index = matrix.tests.id.findIndex(
    (_, n) => matrix.controls.number[matrix.tests.control[n] ?? -1] === control && matrix.tests.type[n] === 'OPERATION',
  );
  const populations = await read<{ id: string }[]>(`${at}/populations`);
  const findings = await read<{ id: string }[]>(`${at}/findings`);
  return {
    engagementId,
    testId: matrix.tests.id[index] ?? '',
    populationId: populations[0]?.id ?? '',
    findingId: findings[0]?.id ?? '',
  };
}
