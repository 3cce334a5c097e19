import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../browser/chromium.ts';
import { build } from '../run/build.ts';
import { openAs } from '../screens/visit.ts';
import { toResult, type BenchResult } from './result.ts';
import type { Setting } from './setting.ts';

const size = { width: 1440, height: 900 };
const rows = 5_000;
const opened = 5;
const pressed = 60;
const slowdown = 4;
/** As fast as a held key repeats. */
const betweenKeys = 67;
const pasted = { rows: 200, columns: 4 };

type Columns = Record<string, unknown[]>;
interface Matrix {
  controls: Columns & { id: string[]; number: string[] };
  tests: Columns & { id: string[]; control: number[] };
}

/**
 * The matrix in a real browser: from the answer with 5,000 rows until the first of them is drawn (the goal is 150 ms), arrows (50)
 * and PageDown (200) on a machine a quarter as fast, and 800 pasted cells until they can be looked over (300).
 */
export async function timeMatrix(setting: Setting): Promise<BenchResult[]> {
  await build(['web']);
  const browser = await openBrowser();
  try {
    const large = await timeLargeMatrix(browser, setting);
    return [...large, await timePaste(browser, setting)];
  } finally {
    await browser.close();
  }
}

async function timeLargeMatrix(browser: Browser, { url, engagementId }: Setting): Promise<BenchResult[]> {
  const { context, page } = await openAs(browser, url, 'mori', 'ja', size);
  await page.addInitScript(watchPage);
  await page.route(`**/api/engagements/${engagementId}/matrix`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: repeated((await answer.json()) as Matrix) });
  });
  const mounts: number[] = [];
  for (let round = 0; round <= opened; round++) {
    await page.goto(`/engagements/${engagementId}/matrix`, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-row').length > 0, null, { timeout: 60_000 });
    const mount = await page.evaluate(() => {
      const read = performance.getEntriesByType('resource').findLast(({ name }) => name.endsWith('/matrix'));
      const { responseEnd } = read as PerformanceResourceTiming;
      return performance.getEntriesByName('first-row')[0]!.startTime - responseEnd;
    });
    // The first one brings the programs of the page into the cache.
    if (round > 0) mounts.push(mount);
  }
  const shown = await page.getByRole('treegrid').getAttribute('aria-rowcount');
  if (Number(shown) < rows) throw new Error(`The matrix shows ${shown} lines.`);
  await page.getByRole('treegrid').locator(':focus').waitFor();
  const machine = await context.newCDPSession(page);
  await machine.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const arrows = await timeKey(page, 'ArrowDown');
  await page.keyboard.press('Control+Home');
  const pages = await timeKey(page, 'PageDown');
  await context.close();
  return [
    figure('B14', `ms until ${rows.toLocaleString('en-US')} rows are there`, mounts),
    figure('B14-arrow', 'ms, p98, an arrow, CPU 4 times slower', [p98(arrows)]),
    figure('B14-page', 'ms, p98, PageDown, CPU 4 times slower', [p98(pages)]),
  ];
}

async function timePaste(browser: Browser, { url, engagementId }: Setting): Promise<BenchResult> {
  const { context, page } = await openAs(browser, url, 'mori', 'ja', size);
  await page.addInitScript(watchPage);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/engagements/${engagementId}/matrix?view=operation&groups=off`);
  await page.getByRole('treegrid').locator(':focus').waitFor();
  const cells = ['例外なし', '佐藤 花子', '2026-12-04', '次回も確認'];
  const table = Array.from({ length: pasted.rows }, () => cells.slice(0, pasted.columns).join('\t')).join('\r\n');
  await page.evaluate((text) => navigator.clipboard.writeText(text), table);
  for (let column = 1; column < 5; column++) await page.keyboard.press('ArrowRight');
  const rounds: number[] = [];
  for (let round = 0; round < opened; round++) {
    await page.evaluate(() => performance.clearMarks());
    await page.keyboard.press('Control+v');
    await page.waitForFunction(() => performance.getEntriesByName('looked-over').length > 0);
    rounds.push(
      await page.evaluate(() => {
        const [from, to] = ['pasted', 'looked-over'].map((name) => performance.getEntriesByName(name)[0]!.startTime);
        return to! - from!;
      }),
    );
    await page.keyboard.press('Escape');
    await page.getByRole('treegrid').locator(':focus').waitFor();
  }
  await context.close();
  return figure('B14-paste', 'ms until 800 pasted cells can be looked over', rounds);
}

/** From the press of the key until the frame after it has been drawn, by the page's own clock. */
async function timeKey(page: Page, key: string): Promise<number[]> {
  await page.evaluate(() => performance.clearMeasures());
  for (let press = 0; press < pressed; press++) {
    await page.keyboard.press(key);
    await page.waitForTimeout(betweenKeys);
  }
  await page.waitForFunction((count) => performance.getEntriesByName('key').length >= count, pressed);
  return page.evaluate(() => performance.getEntriesByName('key').map(({ duration }) => duration));
}

/** Runs in the page before anything of it: marks when the first row stands, and what each key and each paste took. */
function watchPage(): void {
  const has = (selector: string, within = document.body as Element | null) => Boolean(within?.querySelector(selector));
  const look = () => {
    if (has('ak-control-line') && performance.getEntriesByName('first-row').length === 0) performance.mark('first-row');
    const isPasted = performance.getEntriesByName('pasted').length > 0;
    const isLooked = performance.getEntriesByName('looked-over').length > 0;
    const ready = 'ak-change-preview-dialog [data-first] button:not([aria-disabled])';
    if (isPasted && !isLooked && has(ready)) performance.mark('looked-over');
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  addEventListener('paste', ({ timeStamp }) => performance.mark('pasted', { startTime: timeStamp }), true);
  addEventListener(
    'keydown',
    ({ timeStamp }) =>
      requestAnimationFrame(() =>
        setTimeout(() => performance.measure('key', { start: timeStamp, end: performance.now() })),
      ),
    true,
  );
}

/** The rows of the worked example over and over, each a control of its own, until there are so many. */
function repeated({ controls, tests, ...rest }: Matrix): object {
  const own = controls.id.length;
  const times = Math.ceil(rows / own);
  const over = <T>(column: readonly T[], of: (value: T, time: number) => T = (value) => value) =>
    Array.from({ length: times }, (_, time) => column.map((value) => of(value, time))).flat();
  const all = (columns: Columns) => Object.fromEntries(Object.entries(columns).map(([name, one]) => [name, over(one)]));
  const named = (id: string, time: number) => `${id}-${time}`;
  return {
    ...rest,
    controls: { ...all(controls), id: over(controls.id, named) },
    tests: { ...all(tests), id: over(tests.id, named), control: over(tests.control, (at, time) => at + time * own) },
  };
}

function p98(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.98) - 1] ?? Number.NaN;
}

const figure = (id: string, unit: string, rounds: readonly number[]): BenchResult =>
  toResult(
    id,
    unit,
    rounds.map((ours) => ({ ours, limit: null })),
  );
