import type { Browser, BrowserContext, Page } from 'playwright-core';
import { password } from '../tools/run/demo-accounts.ts';

/** An address as it is, or that of somebody of the first firm. */
export const emailOf = (who: string): string => (who.includes('@') ? who : `${who}@kasumidai.example`);

/** Someone in a browser window of their own, signed in through the page as a person would. */
export class Person {
  readonly context: BrowserContext;
  readonly page: Page;

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

  /** What the API says to this person; for arranging what a test does not click, and for looking at what is really there. */
  async read<T>(path: string): Promise<T> {
    const answer = await this.context.request.get(`/api/${path}`);
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  send<T>(path: string, body: object): Promise<T> {
    return this.write<T>('POST', path, body);
  }

  put<T>(path: string, body: object): Promise<T> {
    return this.write<T>('PUT', path, body);
  }

  async leaves(): Promise<void> {
    await this.context.close();
  }

  private async write<T>(method: 'POST' | 'PUT', path: string, data: object): Promise<T> {
    const headers = { 'Sec-Fetch-Site': 'same-origin' };
    const answer = await this.context.request.fetch(`/api/${path}`, { method, data, headers });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    const text = await answer.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}
