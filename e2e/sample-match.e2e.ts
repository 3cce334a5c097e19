import type { PopulationView } from '@akashi/contracts';
import { at, matchingApi, matrixApi, populationApi } from '@akashi/contracts/api';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { axeFaultsOf } from './axe-faults.ts';
import { hearPointers, typeIn } from './by-keys.ts';
import { Engagement } from './engagement.ts';
import { Person } from './person.ts';

const url = inject('url');
const count = 25;

let browser: Browser;
let engagement: Engagement;
let sato: Person;
let population: PopulationView;

const day = (n: number) => `2026-07-${String(n).padStart(2, '0')}`;
const rows = Array.from({ length: count }, (_, at) => at + 1);
const csv = Buffer.from(
  ['番号,発行日,申請者,費用', ...rows.map((n) => `U-20${100 + n},${day(n)},佐伯 実,"${n},000"`), ''].join('\n'),
);
/** Of the first 23 the name says whose they are, of one the text; the last is of none of them. */
const documents = rows.map((n) => ({
  name: n <= 23 ? `申請票_U-20${100 + n}.txt` : `scan${n}.txt`,
  mimeType: 'text/plain',
  buffer: Buffer.from(
    n === count ? '発行規程' : `申請票\n番号：U-20${100 + n}\n発行日 令和8年7月${n}日\n申請者 佐伯実`,
  ),
}));

beforeAll(async () => {
  browser = await openBrowser();
  sato = await Person.signedIn(browser, url, 'sato');
  engagement = await Engagement.of(sato);
  population = await drawn();
});
afterAll(async () => {
  // Nothing that comes after counts it.
  const path = { ...engagement.path, populationId: population.id };
  const { version, seen } = await sato.ask(at(populationApi.consequences, path));
  await sato.send(at(populationApi.withdraw, path), { version, seen, reason: '照合を試し終えたため' });
  await browser?.close();
});

/** A sample of twenty-five that two controls look at under A, and one of them under B. */
async function drawn(): Promise<PopulationView> {
  const facts = { code: 'P-97', name: '照合の試し', frequency: 'DAILY', sourceSystem: 'ワークフロー' } as const;
  const { operation, url: address } = at(populationApi.register, engagement.path, {
    ...{ ...facts, extractedBy: '藤井 遥', extractedOn: '2026-10-05', keyColumn: 1 },
  });
  const headers = {
    'Sec-Fetch-Site': 'same-origin',
    'X-File-Name': 'U.csv',
    'Content-Type': 'application/octet-stream',
  };
  const sent = await sato.context.request.fetch(address, { method: operation.method, headers, data: csv });
  if (!sent.ok()) throw new Error(await sent.text());
  const path = { ...engagement.path, populationId: ((await sent.json()) as PopulationView).id };
  const { tests } = await sato.ask(at(matrixApi.read, engagement.path));
  const [first, second] = tests.id.filter((_, n) => tests.type[n] === 'OPERATION' && tests.state[n] === 'in_progress');
  const [a, b] = ['A', 'B'].map((attribute) => ({ attribute, name: `検査項目 ${attribute}` }));
  const linked = await sato.send(at(populationApi.link, path), {
    tests: [
      { testId: first!, attributes: [a!, b!] },
      { testId: second!, attributes: [a!] },
    ],
  });
  return sato.send(at(populationApi.draw, path), { version: linked.version, size: null, reason: '' });
}

const seen = () => sato.ask(at(populationApi.view, { ...engagement.path, populationId: population.id }));

/** Counts every key but those that are held, as somebody counts who watches. */
async function countKeys(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const held = ['Control', 'Shift', 'Alt', 'Meta'];
    Object.assign(window, { keysPressed: 0 });
    const told = window as unknown as { keysPressed: number };
    window.addEventListener('keydown', ({ key }) => (told.keysPressed += held.includes(key) ? 0 : 1), {
      capture: true,
    });
  });
  return () => page.evaluate(() => (window as unknown as { keysPressed: number }).keysPressed);
}

describe('a sample of twenty-five', () => {
  it('is recorded with all alike but two in thirty keys at most (T3), once for every control that it serves', async () => {
    const { page } = sato;
    await page.goto(engagement.page(`populations/${population.id}`));
    await page.locator('[data-cell="0:0"]').focus();
    const pressed = await countKeys(page);
    const began = Date.now();
    const other = async () => {
      await page.keyboard.press('3');
      await page.keyboard.type('xx');
      await page.keyboard.press('Enter');
    };
    for (const key of ['1', 'ArrowUp', 'Control+Shift+D', 'PageUp', 'ArrowDown', 'ArrowDown', 'ArrowDown'])
      await page.keyboard.press(key);
    await other();
    for (const key of ['PageUp', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
    await other();
    const keys = await pressed();
    // What was entered once stands in the paper of each control, alike.
    const results = async () => {
      const alike = (await seen()).items.map(({ results: all }) => {
        const said = all.filter(({ attribute }) => attribute === 'A').map(({ result, note }) => `${result} ${note}`);
        return [said.length, ...new Set(said)].join(' ').trim();
      });
      return rows.map((row) => alike[row - 1]);
    };
    const clean = '2 NO_EXCEPTION';
    await expect.poll(results).toEqual(rows.map((row) => (row === 7 || row === 18 ? '2 NOT_APPLICABLE xx' : clean)));
    console.log(`T3: ${keys} keys, ${((Date.now() - began) / 1000).toFixed(1)} s`);
    expect(keys).toBeLessThanOrEqual(30);
  });

  it('has its documents put to it, searched by a rule and taken by keys alone', async () => {
    const { page } = sato;
    await page.reload();
    await page.locator('[data-cell="0:0"]').focus();
    const pointers = await hearPointers(page);
    const chosen = page.waitForEvent('filechooser').then((chooser) => chooser.setFiles(documents));
    await page.keyboard.press('Control+U');
    await chosen;
    await page.getByRole('heading', { name: '書類 25件を証跡に加えます' }).waitFor();
    await typeIn(page, page.getByRole('textbox', { name: '入手元' }), '申請ワークフロー');
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('1件に一致 24 · 複数に一致 0').waitFor({ timeout: 60_000 });
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('書類 24件を標本に付けました').waitFor();

    await page.keyboard.press('Alt+R');
    await page.getByRole('heading', { name: '書類の中で探す項目' }).waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('照合の規則を決めました').waitFor();
    await page.keyboard.press('F6');
    await page.getByRole('region', { name: `${population.items[0]!.cells[0]} の書類` }).waitFor();
    // Its words may still be read, and its page drawn.
    await page.locator('ak-item-documents [data-mark]').first().waitFor({ timeout: 60_000 });
    expect(await axeFaultsOf(page)).toEqual([]);
    expect(await page.locator('[data-cell="0:0"]').evaluate((cell) => cell === document.activeElement)).toBe(true);
    await page.keyboard.press('Alt+A');
    await page.getByText('件を記入しました').waitFor();

    const path = { ...engagement.path, populationId: population.id };
    const matching = await sato.ask(at(matchingApi.view, path));
    const agreed = matching.matches.filter(({ fields }) => fields.every(({ found }) => found !== null));
    expect([matching.documents.length, matching.taken.length]).toEqual([24, agreed.length]);
    expect(pointers).toEqual([]);
  });

  it('shows the columns that its team chose', async () => {
    const { page } = sato;
    await page.keyboard.press('l');
    await page.getByRole('heading', { name: '標本の表に出す列' }).waitFor();
    await page.getByRole('button', { name: 'すべて選ぶ' }).press('Enter');
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('columnheader', { name: '費用' }).waitFor();
    expect((await seen()).shownColumns).toEqual([1, 2, 3, 4]);
  });
});
