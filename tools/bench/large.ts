import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser/chromium.ts';
import { build } from '../run/build.ts';
import { openAs } from '../screens/visit.ts';
import { openLargeWorld, type LargeWorld } from './large-world.ts';
import { toResult, type BenchResult } from './result.ts';

const opened = 5;
const size = { width: 1440, height: 900 };

/**
 * A catalogue of 5,012 nodes and statements of 3,000 and 10,000 rows read and imported through the API (the goal is ten
 * seconds each), then the pages of the largest opened in a real browser until their first row can be used (one second).
 */
export async function timeLarge(): Promise<BenchResult[]> {
  await build(['web']);
  const world = await openLargeWorld();
  try {
    const catalogue = await timeCatalogue(world);
    const small = await timeStatement(world, 3_000, 1);
    const large = await timeStatement(world, 10_000, 2);
    const senior = await world.as('mori');
    const drafted = await time(() => senior.post(`engagements/${world.engagementId}/plan`));
    const browser = await openBrowser();
    try {
      return [
        ...catalogue,
        ...small,
        ...large,
        once('LARGE-plan', 'ms, plan of 10,000 drafted', drafted),
        await timePage(browser, world, 'scope', 'ak-scope-table tbody tr[aria-rowindex]'),
        await timePage(browser, world, 'statement', 'ak-selection-browser .rows tbody tr[aria-rowindex]'),
      ];
    } finally {
      await browser.close();
    }
  } finally {
    await world.close();
  }
}

async function timeCatalogue(world: LargeWorld): Promise<BenchResult[]> {
  const admin = await world.as('hasegawa');
  const bytes = await world.catalogueOf(9);
  let file = { id: '', table: { proposed: {} } };
  const received = await time(async () => {
    file = await admin.post('edition-files', bytes, '管理基準.xlsx');
  });
  const plan = { mapping: file.table.proposed, grammar: 'ISMAP', answers: [] };
  let seen = { counts: { all: 0 }, faultTotal: 0 };
  const previewed = await time(async () => {
    seen = await admin.post(`edition-files/${file.id}/preview`, plan);
  });
  if (seen.counts.all !== 5_012 || seen.faultTotal > 0) throw new Error(JSON.stringify(seen).slice(0, 600));
  const named = { code: 'large', titleJa: '大きな管理基準', titleEn: '', keepMappingAs: null };
  const right = { rightsHeld: true, rightsBasis: '試験のために作った' };
  const imported = await time(() => admin.post(`edition-files/${file.id}/import`, { ...plan, ...named, ...right }));
  return [
    once('LARGE-catalogue-file', 'ms, 5,012 nodes received', received),
    once('LARGE-catalogue-read', 'ms, 5,012 nodes read', previewed),
    once('LARGE-catalogue', 'ms, 5,012 nodes imported', imported),
  ];
}

async function timeStatement(world: LargeWorld, count: number, version: number): Promise<BenchResult[]> {
  const senior = await world.as('mori');
  const bytes = await world.statementOf(count, version);
  const path = `engagements/${world.engagementId}/statement`;
  const name = `言明書_第${version}版.xlsx`;
  let seen = { reviewed: '', stopTotal: 0, stops: [] as object[] };
  const previewed = await time(async () => {
    seen = await senior.post(`${path}/preview`, bytes, name);
  });
  if (seen.stopTotal > 0) throw new Error(JSON.stringify(seen.stops.slice(0, 5)));
  const imported = await time(() => senior.post(`${path}?reviewed=${seen.reviewed}`, bytes, name));
  return [
    once(`LARGE-read-${count}`, `ms, ${count} rows read`, previewed),
    once(`LARGE-import-${count}`, `ms, ${count} rows imported`, imported),
  ];
}

/**
 * From the address until the first row is laid out, by the page's own clock: whoever waits from outside looks only now and
 * then. The programs of the page are in the browser's cache already.
 */
async function timePage(browser: Browser, world: LargeWorld, page: string, row: string): Promise<BenchResult> {
  const { context, page: tab } = await openAs(browser, world.url, 'mori', 'ja', size);
  await tab.addInitScript(markFirstRow, row);
  const open = async () => {
    await tab.goto(`/engagements/${world.engagementId}/${page}`, { waitUntil: 'commit' });
    await tab.waitForFunction(() => performance.getEntriesByName('first-row').length > 0, null, { timeout: 60_000 });
    return tab.evaluate(() => performance.getEntriesByName('first-row')[0]?.startTime ?? Number.NaN);
  };
  await open();
  const rounds: number[] = [];
  for (let round = 0; round < opened; round++) rounds.push(await open());
  await context.close();
  const results = rounds.map((ours) => ({ ours, limit: null }));
  return toResult(`LARGE-${page}`, 'ms, page of 10,000 controls until its first row', results);
}

/** Runs in the page, at each of its frames, until the row is there. */
function markFirstRow(row: string): void {
  const look = () => {
    if ((document.querySelector(row)?.clientHeight ?? 0) > 0) performance.mark('first-row');
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const once = (id: string, unit: string, ours: number): BenchResult => toResult(id, unit, [{ ours, limit: null }]);
