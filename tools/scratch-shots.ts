import { mkdirSync } from 'node:fs';
import { openBrowser } from './browser/chromium.ts';
import { build } from './run/build.ts';
import { openWorld } from './run/world.ts';
import { openAs, settle } from './screens/visit.ts';
const out = '/tmp/a-shots';
mkdirSync(out, { recursive: true });
await build(['api', 'web', 'demo']);
const world = await openWorld();
const browser = await openBrowser();
try {
  const begun = Date.now();
  await world.leadToWorkday();
  console.log('workday', (Date.now() - begun) / 1000);
  const probe = await openAs(browser, world.url, 'mori', 'ja', { width: 1440, height: 900 });
  const list = (await (await probe.page.request.get('/api/engagements')).json()) as { id: string; name: string; state: string }[];
  console.log(list.map(({ name, state }) => `${name} ${state}`).join('\n'));
  const id = list.find(({ name }) => name === 'ウラジロ会議 2026年度')!.id;
  await probe.context.close();
  const pages: [string, string, string][] = [
    ['portfolio', 'mori', '/engagements'],
    ['comparison', 'takase', `/engagements/${id}/statement/comparison?from=0&to=1`],
    ['comparison-plain', 'takase', `/engagements/${id}/statement/comparison`],
    ['years', 'takase', `/engagements/${id}/scope/years`],
    ['scope', 'takase', `/engagements/${id}/scope`],
    ['overview', 'takase', `/engagements/${id}/overview`],
    ['statement', 'mori', `/engagements/${id}/statement`],
    ['difference', 'admin', '/criteria/small-2025/difference?to=small-2026'],
    ['criteria', 'admin', '/criteria'],
  ];
  for (const [name, who, path] of pages)
    for (const lang of ['ja', 'en'] as const)
      for (const size of [{ width: 1440, height: 900 }, { width: 1024, height: 768 }]) {
        const opened = await openAs(browser, world.url, who, lang, size);
        await opened.page.goto(path);
        await settle(opened.page);
        await opened.page.screenshot({ path: `${out}/${name}-${size.width}-${lang}.png` });
        await opened.context.close();
      }
  const csv = '統制目標番号,統制目標,詳細管理策番号,詳細管理策\n5.1.1,方針群,5.1.1.1,方針を定めて承認を得る\n5.1.1,方針群,5.1.1.2,方針を従業員に伝える\n5.1.2,見直し,5.1.2.1,方針を毎年見直す\n';
  for (const lang of ['ja', 'en'] as const)
    for (const size of [{ width: 1440, height: 900 }, { width: 1024, height: 768 }]) {
      const opened = await openAs(browser, world.url, 'admin', lang, size);
      await opened.page.goto('/criteria/import');
      await settle(opened.page);
      await opened.page.locator('input[type=file]').first().setInputFiles({ name: '二段の一覧.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
      await opened.page.waitForTimeout(6000);
      await settle(opened.page);
      await opened.page.screenshot({ path: `${out}/import-${size.width}-${lang}.png` });
      await opened.context.close();
    }
  console.log('done');
} finally {
  await browser.close();
  await world.close();
}
