import { readFileSync } from 'node:fs';
import { openBrowser } from './browser/chromium.ts';
const url = readFileSync('/tmp/look-world.url', 'utf8');
const browser = await openBrowser();
const shots: [string, string, string, number, number][] = JSON.parse(readFileSync('/tmp/shots.json', 'utf8'));
const signedIn = async (who: string) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ja-JP', timezoneId: 'Asia/Tokyo', baseURL: url });
  const page = await context.newPage();
  const email = who.includes('@') ? who : `${who}@kasumidai.example`;
  const r = await context.request.post(`${url}/api/session`, { headers: { 'Sec-Fetch-Site': 'same-origin', 'Idempotency-Key': crypto.randomUUID() }, data: { email, password: 'tameshi-no-kagi-2026' } });
  if (!r.ok()) console.log(who, r.status(), await r.text());
  return { context, page };
};
const lead = await signedIn('takase');
const list = (await (await lead.context.request.get(`${url}/api/engagements`)).json()) as { id: string; state: string }[];
const e = list.find((x) => x.state === 'in_fieldwork')!;
let who = ''; let person: Awaited<ReturnType<typeof signedIn>> | null = null;
for (const [name, as, path, w, h] of shots) {
  if (as !== who) { person = await signedIn(as); who = as; }
  const { page } = person!;
  page.on('pageerror', (error) => console.log(name, 'ERROR', error.message));
  await page.setViewportSize({ width: w, height: h });
  await page.goto(path.replace(':e', `/engagements/${e.id}`));
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.waitForTimeout(1200);
  await page.screenshot({ path: `/tmp/shot-${name}-${w}.png` });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  console.log(name, w, wide > 0 ? `WIDE ${wide}` : 'ok');
}
await browser.close();
