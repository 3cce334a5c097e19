import type { Browser, BrowserContext, Page } from 'playwright-core';
import { password } from '../run/demo-accounts.ts';
import { asInspector, inspector } from './inspector.ts';
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
    ...(who === inspector && { storageState: await asInspector(browser, url) }),
  });
  await context.addInitScript((chosen) => localStorage.setItem('akashi.lang', chosen), lang);
  if (who && who !== inspector) {
    const answer = await context.request.post('/api/session', {
      data: { email: who.includes('@') ? who : `${who}@kasumidai.example`, password },
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

interface Matrix {
  controls: { number: string[] };
  tests: { id: string[]; control: number[]; type: string[] };
}

/** The operation test of a control, by the control's number. */
function testOf({ controls, tests }: Matrix, number: string): string {
  const index = tests.id.findIndex(
    (_, n) => controls.number[tests.control[n] ?? -1] === number && tests.type[n] === 'OPERATION',
  );
  return tests.id[index] ?? '';
}

/** Ids of the demo's engagement, as its practitioner reads them; empty where the example has not come that far. */
export async function readIds(page: Page, control = '9.2.1.3'): Promise<Ids> {
  const read = async <T>(path: string): Promise<T | null> => {
    const answer = await page.request.get(`/api/${path}`);
    return answer.ok() ? ((await answer.json()) as T) : null;
  };
  const engagements = (await read<{ id: string; name: string }[]>('engagements')) ?? [];
  const engagementId = engagements.find(({ name }) => name.startsWith('ミズナラ'))?.id ?? '';
  const at = `engagements/${engagementId}`;
  const matrix = await read<Matrix>(`${at}/matrix`);
  return {
    engagementId,
    testId: matrix ? testOf(matrix, control) : '',
    populationId: (await read<{ id: string }[]>(`${at}/populations`))?.[0]?.id ?? '',
    findingId: (await read<{ id: string }[]>(`${at}/findings`))?.[0]?.id ?? '',
    requestId:
      (await read<{ requests: { id: string; state: string }[] }>(`${at}/requests`))?.requests.find(
        ({ state }) => state === 'requested',
      )?.id ?? '',
  };
}
