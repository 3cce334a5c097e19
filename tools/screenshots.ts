import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openBrowser } from './browser/chromium.ts';
import { build } from './run/build.ts';
import { openWorld } from './run/world.ts';
import { screens, type Ids } from './screens/screens.ts';
import { openAs, readIds, settle } from './screens/visit.ts';

/** `npm run screenshots -- --out DIR [--until STEP | --workday] [--only NAME]`: every screen, in both languages and two sizes. */
const option = (name: string): string | null => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
};
const out = option('out');
if (!out) {
  console.error('npm run screenshots -- --out DIR');
  process.exit(2);
}
mkdirSync(resolve(out), { recursive: true });
/** A client's people answer on a phone, too. */
const phone = { width: 375, height: 812 };
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
];

await build(['api', 'web', 'demo']);
const world = await openWorld();
const browser = await openBrowser();
try {
  if (process.argv.includes('--workday')) await world.leadToWorkday();
  else await world.lead(option('until'), option('until') ? undefined : resolve(out));
  const { context, page } = await openAs(browser, world.url, 'sato', 'ja', { width: 1440, height: 900 });
  const ids: Ids = await readIds(page);
  await context.close();
  for (const screen of screens.filter(({ name }) => name.includes(option('only') ?? ''))) {
    for (const lang of ['ja', 'en'] as const) {
      for (const size of screen.path(ids).startsWith('/client') && screen.as?.includes('@')
        ? [...sizes, phone]
        : sizes) {
        const opened = await openAs(browser, world.url, screen.as, lang, size);
        await opened.page.goto(screen.path(ids));
        await settle(opened.page);
        const file = `${screen.name}-${size.width}x${size.height}-${lang}.png`;
        await opened.page.screenshot({ path: join(resolve(out), file) });
        await opened.context.close();
        console.log(file);
      }
    }
  }
} finally {
  await browser.close();
  await world.close();
}
