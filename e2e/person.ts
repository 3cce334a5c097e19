import { at, sessionApi, type Address, type AnswerOf, type BodyOf, type Operation } from '@akashi/contracts/api';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { password } from '../tools/run/demo-accounts.ts';
import { hearPointers, typeIn } from './by-keys.ts';

/** An address as it is, or that of somebody of the first firm. */
export const emailOf = (who: string): string => (who.includes('@') ? who : `${who}@kasumidai.example`);

/** What an operation takes beside its address: its body, or nothing where it has none. */
type Sent<O extends Operation> = BodyOf<O> extends void ? [] : [body: BodyOf<O>];

/** Someone in a browser window of their own, signed in through the page as a person would. */
export class Person {
  readonly context: BrowserContext;
  readonly page: Page;
  private pointers: readonly string[] = [];

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
  }

  static async arrives(browser: Browser, url: string): Promise<Person> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
      baseURL: url,
      acceptDownloads: true,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    return new Person(context, page);
  }

  static async signsIn(browser: Browser, url: string, who: string): Promise<Person> {
    const person = await Person.arrives(browser, url);
    const { page } = person;
    await page.goto('/');
    await page.getByLabel('メールアドレス').fill(emailOf(who));
    await page.getByLabel('パスワード').fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '案件一覧' }).waitFor();
    return person;
  }

  /** Somebody who signed in before and now opens a window: for what is not about signing in. */
  static async signedIn(browser: Browser, url: string, who: string): Promise<Person> {
    const person = await Person.arrives(browser, url);
    await person.send(at(sessionApi.open), { email: emailOf(who), password });
    return person;
  }

  /** Somebody whose hands stay on the keys from here on: a pointer that touches any of their pages is a fault when they leave. */
  static async keepsToKeys(coming: Promise<Person>): Promise<Person> {
    const person = await coming;
    person.pointers = await hearPointers(person.page);
    return person;
  }

  async signsInByKeys(who: string): Promise<void> {
    const { page } = this;
    await page.goto('/');
    await typeIn(page, page.getByLabel('メールアドレス'), emailOf(who));
    await typeIn(page, page.getByLabel('パスワード'), password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '案件一覧' }).waitFor();
  }

  /** What the API says to this person; for arranging what a test does not click, and for looking at what is really there. */
  ask<O extends Operation<'GET'>>(address: Address<O>): Promise<AnswerOf<O>> {
    return this.request(address);
  }

  send<O extends Operation<'POST' | 'PUT'>>(address: Address<O>, ...[body]: Sent<O>): Promise<AnswerOf<O>> {
    return this.request(address, body ?? {});
  }

  async leaves(): Promise<void> {
    await this.context.close();
    if (this.pointers.length > 0) throw new Error(`A pointer was used: ${this.pointers.join(', ')}`);
  }

  private async request<O extends Operation>({ operation, url }: Address<O>, data?: unknown): Promise<AnswerOf<O>> {
    const { method } = operation;
    const headers = { 'Sec-Fetch-Site': 'same-origin' };
    const body = data === undefined ? {} : { data };
    const answer = await this.context.request.fetch(url, { method, headers, ...body });
    if (!answer.ok()) throw new Error(`${method} ${url}: ${answer.status()} ${await answer.text()}`);
    const text = await answer.text();
    return (text === '' ? undefined : JSON.parse(text)) as AnswerOf<O>;
  }
}
