import {
  at,
  baseServiceApi,
  engagementApi,
  findingApi,
  populationApi,
  requestApi,
  sessionApi,
  type Address,
  type AnswerOf,
  type Operation,
} from '@akashi/contracts/api';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { screens, type Ids, type Screen } from '../tools/screens/screens.ts';
import { openAs, readIds, settle } from '../tools/screens/visit.ts';
import { axeFaultsOf } from './axe-faults.ts';

type Lang = 'ja' | 'en';

interface Window {
  context: BrowserContext;
  page: Page;
  /** What the page wrote into the console as an error, or threw. */
  errors: string[];
}

const url = inject('url');
const wide = { width: 1440, height: 900 };
const narrow = { width: 1024, height: 768 };

let browser: Browser;
let ids: Ids;
/** What people called things; a name stays as it was given. */
let names: string[];
/** The windows of each person that nobody looks through at the moment. */
const free = new Map<string | null, Window[]>();

beforeAll(async () => {
  browser = await openBrowser();
  const { context, page } = await openAs(browser, url, 'sato', 'ja', wide);
  ids = await readIds(page);
  names = await readNames(page, ids);
  await context.close();
});
afterAll(async () => {
  await browser?.close();
});

async function readNames(page: Page, { engagementId }: Ids): Promise<string[]> {
  const ask = async <O extends Operation<'GET'>>({ url: address }: Address<O>): Promise<AnswerOf<O>> =>
    (await (await page.request.get(address)).json()) as AnswerOf<O>;
  const [engagement] = await ask(at(engagementApi.list));
  const session = await ask(at(sessionApi.current));
  if (session.kind !== 'member') throw new Error('Whoever reads the screens works in the firm.');
  const populations = await ask(at(populationApi.list, { engagementId }));
  const findings = await ask(at(findingApi.list, { engagementId }));
  const { services } = await ask(at(baseServiceApi.view, { engagementId }));
  const { requests } = await ask(at(requestApi.list, { engagementId }));
  const said = [
    '証',
    ...services.map(({ name }) => name),
    session.firmName,
    session.name,
    engagement?.name,
    engagement?.clientName,
    engagement?.serviceName,
  ];
  const titles = [...findings, ...requests].map((one) => one.title);
  const given = [...said, ...populations.map((one) => one.name), ...titles];
  return given.filter((one): one is string => Boolean(one)).sort((a, b) => b.length - a.length);
}

/** Looks through a window of this person, signed in once and kept for all of their screens. */
async function through<T>(who: string | null, look: (window: Window) => Promise<T>): Promise<T> {
  const window = free.get(who)?.pop() ?? (await openWindow(who));
  const found = await look(window);
  free.set(who, [...(free.get(who) ?? []), window]);
  return found;
}

async function openWindow(who: string | null): Promise<Window> {
  const { context, page } = await openAs(browser, url, who, 'ja', wide);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // Without a session the page asks once whose it is, and the browser writes the answer down.
    const isAsking = who === null && message.text().includes('401');
    if (message.type() === 'error' && !isAsking) errors.push(message.text());
  });
  return { context, page, errors };
}

async function darkFaultsOf(page: Page): Promise<string[]> {
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  return axeFaultsOf(page, ['color-contrast']);
}

const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/u;
/** A name of the program's own that no word was found for: `deviation.explanation-proposed`, `[object Object]`. */
const rawName = /\b[a-z_]+\.[a-z]+-[a-z-]+\b|\[object |\bundefined\b|\bNaN\b/;

/** The words of the page's own frame. Tables of the client's own rows have the client's headings. */
async function frameWords(page: Page): Promise<string[]> {
  const words = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'nav a, h1, h2, th[scope=col], [role=columnheader], [role=tab], .btn--primary',
      ),
    ]
      .filter((place) => place.offsetParent !== null)
      .filter((place) => !place.closest('[lang=ja], ak-sample-sheet, ak-finding-items, ak-notes-pane, [role=list]'))
      .map((place) => place.innerText.trim()),
  );
  return words.map((said) => names.reduce((rest, name) => rest.replaceAll(name, ''), said));
}

/** Buttons whose words are wider than they are: they lie over what stands beside. */
const tooNarrow = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.btn')]
      .filter((button) => button.offsetParent !== null && button.scrollWidth > button.clientWidth + 1)
      .map((button) => button.innerText || (button.ariaLabel ?? '')),
  );

/** What the page says in this language that it should not, and what does not fit. */
async function wordFaultsOf(page: Page, lang: Lang): Promise<string[]> {
  const found: string[] = [];
  const tell = (kind: string, faults: readonly string[]) =>
    found.push(...faults.map((one) => `${lang} ${kind}: ${one}`));
  const spoken = await page.evaluate(() => document.documentElement.lang);
  if (spoken !== lang) tell('language', [spoken]);
  const text = await page.evaluate(() => document.body.innerText);
  tell(
    'raw name',
    text.split('\n').filter((line) => rawName.test(line)),
  );
  if (lang === 'en')
    tell(
      'Japanese',
      (await frameWords(page)).filter((words) => japanese.test(words)),
    );
  tell('too narrow', await tooNarrow(page));
  await page.setViewportSize(narrow);
  tell('too narrow at 1024', await tooNarrow(page));
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (sideways > 0) tell('wider than 1024', [`by ${sideways}`]);
  await page.setViewportSize(wide);
  return found;
}

/** What is wrong with a screen: read in Japanese, then in English by its own choice of language, as it stands. */
async function faultsOf({ path }: Screen, { page, errors }: Window): Promise<string[]> {
  errors.length = 0;
  await page.goto(path(ids));
  await settle(page);
  const found = await wordFaultsOf(page, 'ja');
  // A class of the frame within a page would lay that page out as the frame.
  const frames = await page.locator('.main .main, .main .side, .main .top, .main .status').count();
  if (frames > 0) found.push(`frame: ${frames} within the page`);
  // Elements and colours are the same in every language.
  found.push(...(await axeFaultsOf(page)).map((one) => `light: ${one}`));
  found.push(...(await darkFaultsOf(page)).map((one) => `dark: ${one}`));
  await choose(page, 'en');
  found.push(...(await wordFaultsOf(page, 'en')));
  await choose(page, 'ja');
  return [...found, ...errors.map((one) => `console: ${one}`)];
}

async function choose(page: Page, lang: Lang): Promise<void> {
  await page.locator(`ak-language-choice button[lang=${lang}]`).first().click();
  await page.locator(`html[lang=${lang}]`).waitFor({ state: 'attached' });
}

describe('every screen', () => {
  // Two at a time: a machine of two cores waits for neither.
  it.concurrent.each(screens)(
    '$name can be read by everyone, light and dark, in both languages, at 1024 pixels',
    async (screen) => {
      expect(await through(screen.as, (window) => faultsOf(screen, window))).toEqual([]);
    },
  );
});

describe('the choice of the dark theme', () => {
  it('is remembered on the device', async () => {
    const { context, page } = await openAs(browser, url, 'mori', 'ja', wide);
    await page.goto('/engagements');
    await settle(page);
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
    await page.evaluate(() => localStorage.setItem('akashi.theme', 'dark'));
    await page.reload();
    await settle(page);
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await context.close();
  });
});

describe('what is written of a screen', () => {
  it('is one key and one link away, at the place of that screen, for everyone to read', async () => {
    const { context, page } = await openAs(browser, url, 'mori', 'ja', wide);
    await page.goto(`/engagements/${ids.engagementId}/matrix`);
    await settle(page);
    await page.keyboard.press('?');
    const [guide] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: 'この画面の案内' }).click(),
    ]);
    await guide.locator(':target').waitFor();
    expect(await guide.locator(':target').innerText()).toBe('/engagements/:id/matrix');
    expect(await axeFaultsOf(guide)).toEqual([]);
    await guide.setViewportSize(narrow);
    expect(await guide.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await context.close();
  });
});
